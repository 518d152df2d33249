"""Driver for boto3: JSON lines in, JSON lines out (see ../protocol.ts)."""
import json, sys, threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timezone

import boto3
from botocore import model, xform_name
from botocore.config import Config
from botocore.exceptions import DataNotFoundError

session, making, saying = boto3.Session(), threading.Lock(), threading.Lock()

def client(version=None, endpoint=None, region='us-east-1', credentials={}, retries=None, timeoutMs=60000, **_):
    keys = [credentials.get(key) for key in ('accessKeyId', 'secretAccessKey', 'sessionToken')]
    attempts = None if retries is None else {'total_max_attempts': retries + 1}
    config = Config(retries=attempts, read_timeout=timeoutMs / 1000)
    with making:  # a session is not safe for threads, its clients are
        return session.client('ec2', region, version, True, None, endpoint, *keys, config=config)

def handshake(operations):
    ec2, versions = client(), session._session.get_component('data_loader').list_api_versions('ec2', 'service-2')
    has = [name for name in operations if name in ec2.meta.service_model.operation_names]
    return {'sdk': 'boto3', 'version': boto3.__version__, 'language': 'Python', 'versions': versions,
            'operations': has, 'waiters': [name.title().replace('_', '') for name in ec2.waiter_names],
            'paginators': [name for name in has if ec2.can_paginate(xform_name(name))]}

def typed(value, shape):
    """Decimal strings become int where the model has an integer; boto3 itself reads ISO 8601 strings as times."""
    if isinstance(value, dict):
        return {name: typed(v, getattr(shape, 'members', {}).get(name)) for name, v in value.items()}
    if isinstance(value, list):
        return [typed(v, getattr(shape, 'member', None)) for v in value]
    return int(value) if isinstance(value, str) and getattr(shape, 'type_name', '') in ('long', 'integer') else value

def run(ec2, operation, params, waiter=None, waiterDelayMs=15000, paginate=False, **_):
    params = typed(params, ec2.meta.service_model.operation_model(operation).input_shape)
    if waiter:
        ec2.get_waiter(xform_name(waiter)).wait(**params, WaiterConfig={'Delay': waiterDelayMs / 1000})
    elif paginate:
        return {'pages': list(ec2.get_paginator(xform_name(operation)).paginate(**params))}
    return {'waiter': 'reached'} if waiter else getattr(ec2, xform_name(operation))(**params)

def answer(line):
    call = json.loads(line)
    try:
        told = handshake(call['operations']) if 'hello' in call else {'output': run(client(**call), **call)}
    except (DataNotFoundError, model.OperationNotFoundError) as error:
        told = {'unsupported': str(error)}
    except Exception as error:
        seen = getattr(error, 'response', None) or {'Error': {'Code': type(error).__name__, 'Message': str(error)}}
        code, message, meta = seen['Error'].get('Code'), seen['Error'].get('Message'), seen.get('ResponseMetadata', {})
        told = {'error': {'code': code, 'message': message, 'status': meta.get('HTTPStatusCode'), 'requestId': meta.get('RequestId')}}
    text = json.dumps({'id': call.get('id'), **told}, default=lambda time: time.astimezone(timezone.utc).isoformat())
    bare = lambda value: {k: v for k, v in value.items() if k != 'ResponseMetadata' and v is not None}
    with saying:
        print(json.dumps(json.loads(text, object_hook=bare, parse_int=lambda n: int(n) if abs(int(n)) < 2**53 else n)), flush=True)

list(ThreadPoolExecutor(16).map(answer, sys.stdin))
