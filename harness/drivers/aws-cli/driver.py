"""Driver for the AWS CLI v1, one process a call: JSON lines in, JSON lines out (see ../protocol.ts)."""
import json, os, re, subprocess, sys, tempfile, threading
from concurrent.futures import ThreadPoolExecutor

import awscli
from awscli.botocore import xform_name
from awscli.clidriver import create_clidriver

SAID = r'An error occurred \((.*?)\) when calling the \w+ operation(?: \(reached max retries: \d+\))?: (.*)'
saying = threading.Lock()
folder = tempfile.TemporaryDirectory()
cli = create_clidriver()
model = cli.session.get_service_model('ec2')
paginated = cli.session.get_component('data_loader').load_service_model('ec2', 'paginators-1')['pagination']
commands = cli.create_help_command().command_table['ec2'].create_help_command().command_table

def handshake(operations):
    has = [name for name in operations if xform_name(name, '-') in commands]
    return {'sdk': 'aws-cli', 'version': awscli.__version__, 'language': 'Python', 'versions': [model.api_version],
            'operations': has, 'waits': 'own-pace', 'paginators': [name for name in has if name in paginated],
            'waiters': cli.session.get_waiter_model('ec2').waiter_names}

def environment(call):
    keys = call['credentials']
    return {**os.environ, 'AWS_ACCESS_KEY_ID': keys['accessKeyId'], 'AWS_SECRET_ACCESS_KEY': keys['secretAccessKey'],
            **({'AWS_SESSION_TOKEN': keys['sessionToken']} if 'sessionToken' in keys else {}),
            **({'AWS_MAX_ATTEMPTS': str(call['retries'] + 1)} if 'retries' in call else {}), 'PYTHONUTF8': '1'}

def written(params):
    text = json.dumps(params)
    if len(text) < 100_000:
        return text
    # The system bounds the length of an argument.
    with tempfile.NamedTemporaryFile('w', dir=folder.name, delete=False) as file:
        file.write(text)
    return f'file://{file.name}'

def command(call):
    name = ['wait', xform_name(call['waiter'], '-')] if 'waiter' in call else [xform_name(call['operation'], '-')]
    params = dict(call['params'])
    # Who writes these two among the parameters turns the command's paging off.
    own = {'MaxResults': '--page-size', 'NextToken': '--starting-token'} if 'paginate' in call else {}
    paging = [word for key, flag in own.items() if key in params for word in (flag, str(params.pop(key)))]
    return [sys.executable, '-m', 'awscli', 'ec2', *name, '--cli-input-json', written(params), *paging,
            '--endpoint-url', call['endpoint'], '--region', call['region'], '--output', 'json',
            *([] if 'paginate' in call else ['--no-paginate']),
            *(['--cli-read-timeout', str(max(1, round(call['timeoutMs'] / 1000)))] if 'timeoutMs' in call else [])]

def observe(call):
    if call['version'] != model.api_version or xform_name(call['operation'], '-') not in commands:
        return {'unsupported': f'has no {call["operation"]} of {call["version"]}'}
    pipes = {'stdin': subprocess.DEVNULL, 'capture_output': True, 'encoding': 'utf-8'}
    done = subprocess.run(command(call), env=environment(call), **pipes)
    said = re.search(SAID, done.stderr, re.DOTALL)
    if said:
        return {'error': {'code': said[1], 'message': said[2].removesuffix('\n')}}
    if done.returncode:
        return {'error': {'code': f'exit {done.returncode}', 'message': done.stderr.strip()}}
    exact = lambda digits: int(digits) if abs(int(digits)) < 2**53 else digits
    output = {'waiter': 'reached'} if 'waiter' in call else json.loads(done.stdout or '{}', parse_int=exact)
    return {'output': {'pages': [output]} if 'paginate' in call else output}

def answer(line):
    call = json.loads(line)
    told = handshake(call['operations']) if 'hello' in call else {'id': call['id'], **observe(call)}
    with saying:
        print(json.dumps(told), flush=True)

list(ThreadPoolExecutor(4).map(answer, sys.stdin))
