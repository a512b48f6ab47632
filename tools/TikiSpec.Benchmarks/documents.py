#!/usr/bin/env python3
"""Writes two documents of 1 MB to compare, in JSON and in YAML: documents.py FOLDER [BYTES]. The same files every time.

The revision lacks every 15th property and turns every 22nd text into a number; all else is as it was.
"""
import copy
import json
import os
import re
import sys

TYPES = [
    {"type": "string", "maxLength": 255},
    {"type": "integer", "format": "int64", "minimum": 0},
    {"type": "string", "enum": ["draft", "approved", "rejected", "suspended"]},
    {"type": "boolean", "default": False},
    {"type": "number"},
    {"type": "string", "format": "date-time"},
    {"type": "array", "items": {"type": "string"}, "maxItems": 50},
    {"type": "object", "additionalProperties": {"type": "string"}},
]
WORDS = "the merchant sends a price of each product in the smallest unit of its currency and the platform answers with what it stored".split()


def sentence(seed):
    return " ".join(WORDS[(seed * 7 + step * 3) % len(WORDS)] for step in range(12 + seed % 9)).capitalize() + "."


def schema(number):
    properties = {}
    for place in range(14):
        seed = number * 14 + place
        # Records refer to those of their own dozen: an operation leads to some types, not to all.
        if place == 5 and number % 12 > 0:
            properties["parent"] = {"$ref": f"#/components/schemas/Record{number - number % 12 + number % 12 // 2}"}
        elif place == 9 and number % 12 > 1:
            properties["children"] = {"type": "array", "items": {"$ref": f"#/components/schemas/Record{number - 1}"}}
        else:
            properties[f"{WORDS[seed % len(WORDS)]}{place}"] = {"description": sentence(seed), **TYPES[seed % len(TYPES)]}
    return {"type": "object", "description": sentence(number), "required": list(properties)[:3], "properties": properties}


def operation(number, method):
    reference = {"$ref": f"#/components/schemas/Record{number}"}
    found = {
        "operationId": f"Records{number}_{method.capitalize()}",
        "tags": [f"Group{number % 12}"],
        "summary": sentence(number),
        "parameters": [
            {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}},
            {"name": "page", "in": "query", "description": sentence(number + 1), "schema": {"type": "integer", "default": 1}},
        ],
        "responses": {"200": {"description": "It is done.", "content": {"application/json": {"schema": reference}}}, "404": {"description": "It is not there."}},
    }
    if method == "post":
        found["requestBody"] = {"required": True, "content": {"application/json": {"schema": reference}}}
    return found


def document(records):
    return {
        "openapi": "3.0.3",
        "info": {"title": "Records", "version": "1.0.0"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {f"/records{number}/{{id}}": {method: operation(number, method) for method in ("get", "post")} for number in range(records)},
        "components": {"schemas": {f"Record{number}": schema(number) for number in range(records)}},
    }


def of_size(size, write):
    """The shortest document of at least that many bytes. Records are much alike in length, so the first guess is near."""
    records = max(1, 100 * size // len(write(document(100))) - 3)
    while len(write(document(records))) < size:
        records += 1
    return document(records)


def revise(made):
    revision, count = copy.deepcopy(made), 0
    for record in revision["components"]["schemas"].values():
        for name in list(record["properties"]):
            count += 1
            property = record["properties"][name]
            if count % 15 == 0:
                del record["properties"][name]
                record["required"] = [other for other in record["required"] if other != name]
            elif count % 22 == 0 and property.get("type") == "string":
                property.pop("enum", None)
                property["type"] = "integer"
    return revision


PLAIN = re.compile(r"[A-Za-z$/][A-Za-z0-9_$/. -]*")


def scalar(value):
    """As a person writes it: in quotes where it must be."""
    plain = isinstance(value, str) and PLAIN.fullmatch(value) and value.lower() not in ("true", "false", "null", "yes", "no", "on", "off")
    return value if plain else json.dumps(value)


def lines(value):
    if isinstance(value, dict) and value:
        for key, item in value.items():
            inner = list(lines(item))
            nested = isinstance(item, (dict, list)) and item
            yield scalar(key) + ":" + ("" if nested else " " + inner[0])
            yield from ("  " + line for line in (inner if nested else []))
    elif isinstance(value, list) and value:
        for item in value:
            first, *rest = lines(item)
            yield "- " + first
            yield from ("  " + line for line in rest)
    else:
        yield scalar(value)


def yaml(content):
    return "".join(line + "\n" for line in lines(content))


def main():
    folder, size = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    for ending, write in (("json", lambda content: json.dumps(content, indent=2)), ("yaml", yaml)):
        made = of_size(size, write)
        for name, content in (("base", made), ("revision", revise(made))):
            with open(os.path.join(folder, f"{name}.{ending}"), "w", encoding="utf-8") as file:
                file.write(write(content))


main()
