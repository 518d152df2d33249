"""Answers JSON lines with what botocore makes of requests and answers of EC2.

{"encode": {...params}, "operation": "ImportVolume", "version": "2016-11-15"}  ->  {"value": {...wire}}
{"read": "<xml/>", "status": 200, "operation": ..., "version": ...}            ->  {"value": {...members}}
"""

import functools
import json
import sys

from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.parsers import ResponseParserFactory
from botocore.serialize import create_serializer

# Longs stay exact for a reader that has only doubles.
LARGEST = 2**53 - 1

parsers = ResponseParserFactory()
parsers.set_parser_defaults(timestamp_parser=lambda text: text)


@functools.cache
def service(version):
    return ServiceModel(Loader().load_service_model("ec2", "service-2", version), "ec2")


def encode(params, operation):
    serializer = create_serializer("ec2", include_validation=False)
    body = serializer.serialize_to_request(params, operation)["body"]
    return {key: str(value) for key, value in body.items()}


def read(xml, status, operation):
    response = {"body": xml.encode(), "status_code": status, "headers": {}}
    value = parsers.create_parser("ec2").parse(response, operation.output_shape)
    value.pop("ResponseMetadata", None)
    return exact(value)


def exact(value):
    if isinstance(value, dict):
        return {key: exact(item) for key, item in value.items()}
    if isinstance(value, list):
        return [exact(item) for item in value]
    big = type(value) is int and abs(value) > LARGEST
    return str(value) if big else value


def answer(question):
    operation = service(question["version"]).operation_model(question["operation"])
    try:
        if "encode" in question:
            return {"value": encode(question["encode"], operation)}
        return {"value": read(question["read"], question["status"], operation)}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
