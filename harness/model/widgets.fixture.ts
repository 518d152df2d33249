/** A service of three operations that nobody has, as botocore writes its model. */
export const widgets = {
  metadata: {
    apiVersion: '2024-05-01',
    protocol: 'ec2',
    xmlNamespace: 'http://widgets.example.com/doc/2024-05-01/',
    serviceId: 'Widgets',
  },
  operations: {
    CreateWidget: { input: { shape: 'CreateWidgetRequest' }, output: { shape: 'CreateWidgetResult' } },
    DescribeWidgets: {
      input: { shape: 'DescribeWidgetsRequest' },
      output: { shape: 'DescribeWidgetsResult' },
    },
    DeleteWidget: { input: { shape: 'DeleteWidgetRequest' } },
  },
  shapes: {
    String: { type: 'string' },
    Boolean: { type: 'boolean' },
    Integer: { type: 'integer' },
    Color: { type: 'string', enum: ['red', 'green'] },
    CreateWidgetRequest: {
      type: 'structure',
      required: ['Name', 'Size'],
      members: {
        Name: { shape: 'String' },
        Size: { shape: 'Integer' },
        Color: { shape: 'Color' },
        DryRun: { shape: 'Boolean', locationName: 'dryRun' },
      },
    },
    CreateWidgetResult: {
      type: 'structure',
      members: { Widget: { shape: 'Widget', locationName: 'widget' } },
    },
    Widget: {
      type: 'structure',
      members: {
        WidgetId: { shape: 'String', locationName: 'widgetId' },
        Name: { shape: 'String', locationName: 'name' },
        Size: { shape: 'Integer', locationName: 'size' },
      },
    },
    WidgetList: { type: 'list', member: { shape: 'Widget', locationName: 'item' } },
    IdList: { type: 'list', member: { shape: 'String', locationName: 'item' } },
    DescribeWidgetsRequest: {
      type: 'structure',
      members: { WidgetIds: { shape: 'IdList', locationName: 'WidgetId' } },
    },
    DescribeWidgetsResult: {
      type: 'structure',
      members: { Widgets: { shape: 'WidgetList', locationName: 'widgetSet' } },
    },
    DeleteWidgetRequest: {
      type: 'structure',
      required: ['WidgetId'],
      members: { WidgetId: { shape: 'String' } },
    },
  },
}

/** The same, as Smithy writes it. */
export const smithyWidgets = {
  smithy: '2.0',
  shapes: {
    'com.example.widgets#Widgets': {
      type: 'service',
      version: '2024-05-01',
      operations: [],
      traits: {
        'aws.protocols#ec2Query': {},
        'smithy.api#xmlNamespace': { uri: 'http://widgets.example.com/doc/2024-05-01/' },
      },
    },
    'com.example.widgets#CreateWidget': {
      type: 'operation',
      input: { target: 'com.example.widgets#CreateWidgetRequest' },
      output: { target: 'com.example.widgets#CreateWidgetResult' },
    },
    'com.example.widgets#DescribeWidgets': {
      type: 'operation',
      input: { target: 'com.example.widgets#DescribeWidgetsRequest' },
      output: { target: 'com.example.widgets#DescribeWidgetsResult' },
    },
    'com.example.widgets#DeleteWidget': {
      type: 'operation',
      input: { target: 'com.example.widgets#DeleteWidgetRequest' },
      output: { target: 'smithy.api#Unit' },
    },
    'com.example.widgets#Color': {
      type: 'enum',
      members: {
        RED: { target: 'smithy.api#Unit', traits: { 'smithy.api#enumValue': 'red' } },
        GREEN: { target: 'smithy.api#Unit', traits: { 'smithy.api#enumValue': 'green' } },
      },
    },
    'com.example.widgets#CreateWidgetRequest': {
      type: 'structure',
      members: {
        Name: { target: 'smithy.api#String', traits: { 'smithy.api#required': {} } },
        Size: { target: 'smithy.api#Integer', traits: { 'smithy.api#required': {} } },
        Color: { target: 'com.example.widgets#Color' },
        DryRun: { target: 'smithy.api#Boolean', traits: { 'smithy.api#xmlName': 'dryRun' } },
      },
    },
    'com.example.widgets#CreateWidgetResult': {
      type: 'structure',
      members: {
        Widget: { target: 'com.example.widgets#Widget', traits: { 'smithy.api#xmlName': 'widget' } },
      },
    },
    'com.example.widgets#Widget': {
      type: 'structure',
      members: {
        WidgetId: { target: 'smithy.api#String', traits: { 'smithy.api#xmlName': 'widgetId' } },
        Name: { target: 'smithy.api#String', traits: { 'smithy.api#xmlName': 'name' } },
        Size: { target: 'smithy.api#Integer', traits: { 'smithy.api#xmlName': 'size' } },
      },
    },
    'com.example.widgets#WidgetList': {
      type: 'list',
      member: { target: 'com.example.widgets#Widget', traits: { 'smithy.api#xmlName': 'item' } },
    },
    'com.example.widgets#IdList': {
      type: 'list',
      member: { target: 'smithy.api#String', traits: { 'smithy.api#xmlName': 'item' } },
    },
    'com.example.widgets#DescribeWidgetsRequest': {
      type: 'structure',
      members: {
        WidgetIds: { target: 'com.example.widgets#IdList', traits: { 'smithy.api#xmlName': 'WidgetId' } },
      },
    },
    'com.example.widgets#DescribeWidgetsResult': {
      type: 'structure',
      members: {
        Widgets: { target: 'com.example.widgets#WidgetList', traits: { 'smithy.api#xmlName': 'widgetSet' } },
      },
    },
    'com.example.widgets#DeleteWidgetRequest': {
      type: 'structure',
      members: { WidgetId: { target: 'smithy.api#String', traits: { 'smithy.api#required': {} } } },
    },
  },
}
