"""The JSON Schema of rule sets, for editors, made from the tables that check them.

It says of a file what can be said without following references: keys, shapes, choices and what each kind needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.facts import keys
from factlint.facts.entry import Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factlint.facts.entry import Key
    from factlint.protocols import Kind

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}  # 2024 and 1.5 are texts without marks
LIST: Schema = {"type": "array", "items": TEXT, "minItems": 1}
DATE: Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"}
WHEN: Schema = {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d\d){0,2}$", "minimum": 1, "maximum": 9999}
SHAPES: Mapping[Shape, Schema] = {
    Shape.TEXT: TEXT,
    Shape.TEXTS: {"anyOf": [TEXT, LIST]},
    Shape.LIST: LIST,
    Shape.DATE: DATE,
    Shape.WHEN: WHEN,
    Shape.NUMBER: {"type": "number"},
    Shape.FLAG: {"type": "boolean"},
    Shape.ENTITY: TEXT,
    Shape.PERSON: TEXT,
    Shape.REGEX: {"type": ["string", "number", "boolean"], "format": "regex"},
}


def schema(kinds: Sequence[Kind]) -> Schema:
    """The schema, in JSON Schema 2020-12, of rule sets with facts of these kinds."""
    forms = _forms(kinds)
    return {
        "$schema": DIALECT,
        "title": "factlint rule set",
        "description": "Verified facts, against which factlint holds drafts.",
        **_mapping(keys.RULE_SET, forms),
        "if": {"not": {"required": ["unsourced"]}},
        "then": {"properties": {"facts": {"items": {"required": ["source"]}}}},
    }


def _forms(kinds: Sequence[Kind]) -> dict[str, Schema]:
    """The keys that hold a list or mapping of a form of its own."""
    source = _mapping(keys.SOURCE, {}) | {"anyOf": [{"required": [key]} for key in ("title", "url", "text")]}
    was = _mapping(keys.FORMERLY, {})
    a_source = {"anyOf": [TEXT, source]}
    fact_forms: dict[str, Schema] = {
        "source": {"anyOf": [a_source, {"type": "array", "items": a_source, "minItems": 1}]},
        "was": {"anyOf": [was, {"type": "array", "items": was}]},
        "examples": _mapping(keys.EXAMPLES, {}),
    }
    return {
        "entities": {"type": "object", "additionalProperties": _mapping(keys.ENTITY, {})},
        "sources": {"type": "object", "additionalProperties": source},
        "facts": {"type": "array", "minItems": 1, "items": _fact(kinds, fact_forms)},
    }


def _mapping(table: Iterable[Key], forms: Mapping[str, Schema]) -> Schema:
    """A mapping that has these keys and no others."""
    return {
        "type": "object",
        "properties": {key.name: _value(key, forms) for key in table},
        "required": [key.name for key in table if key.required],
        "additionalProperties": False,
    }


def _value(key: Key, forms: Mapping[str, Schema]) -> Schema:
    shape = forms[key.name] if key.shape is Shape.FORM else SHAPES[key.shape]
    if key.choices:
        shape = {"enum": [*key.choices, *(int(choice) for choice in key.choices if choice.isdigit())]}
    return {"description": key.meaning, **shape}


def _fact(kinds: Sequence[Kind], forms: Mapping[str, Schema]) -> Schema:
    """A fact of any kind: every key that there is, and for each kind, those that it has and needs."""
    every = [*keys.FACT, *(key for kind in kinds for key in kind.keys)]
    properties: dict[str, list[Schema]] = {}
    for key in every:
        shape = _value(key, forms) if key.name != "kind" else {"enum": [kind.name for kind in kinds]}
        if shape not in properties.setdefault(key.name, []):
            properties[key.name].append(shape)
    fact = _mapping(keys.FACT, forms)
    fact["properties"] = {name: found[0] if len(found) == 1 else {"anyOf": found} for name, found in properties.items()}
    fact["properties"]["id"]["pattern"] = keys.KEBAB
    fact["anyOf"] = [{"required": ["kind"]}, *({"required": sorted(kind.defining)} for kind in kinds if kind.defining)]
    fact["allOf"] = [{"if": _is_of(kind, kinds), "then": _of(kind)} for kind in kinds]
    return fact


def _is_of(kind: Kind, kinds: Sequence[Kind]) -> Schema:
    """That a fact says it is of this kind, or has its defining keys and no more telling ones."""
    said: Schema = {"properties": {"kind": {"const": kind.name}}, "required": ["kind"]}
    if not kind.defining:
        return said
    more = [{"required": sorted(other.defining)} for other in kinds if len(other.defining) > len(kind.defining)]
    told: Schema = {"required": sorted(kind.defining), "not": {"anyOf": [{"required": ["kind"]}, *more]}}
    return {"anyOf": [said, told]}


def _of(kind: Kind) -> Schema:
    known = [key.name for key in (*keys.FACT, *kind.keys)]
    return {"propertyNames": {"enum": known}, "required": [key.name for key in kind.keys if key.required]}
