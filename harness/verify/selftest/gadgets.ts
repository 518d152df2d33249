import type { ServiceModel } from '../../model/service-model.ts'

/** A service that nobody has: boxes, and labels that stand on them; lists whose values stand in elements of their own names. */
export const gadgets: ServiceModel = {
  metadata: {
    apiVersion: '2025-03-01',
    protocol: 'ec2',
    xmlNamespace: 'http://gadgets.example.com/doc/2025-03-01/',
    serviceId: 'Gadgets',
  },
  operations: {
    CreateBox: { input: { shape: 'CreateBoxRequest' }, output: { shape: 'CreateBoxResult' } },
    DescribeBoxes: { input: { shape: 'DescribeBoxesRequest' }, output: { shape: 'DescribeBoxesResult' } },
    DeleteBox: { input: { shape: 'DeleteBoxRequest' } },
    CreateLabel: { input: { shape: 'CreateLabelRequest' }, output: { shape: 'Label' } },
    DescribeLabels: { input: { shape: 'DescribeLabelsRequest' }, output: { shape: 'DescribeLabelsResult' } },
    DeleteLabel: { input: { shape: 'DeleteLabelRequest' } },
  },
  waiters: [
    {
      name: 'BoxOpen',
      operation: 'DescribeBoxes',
      at: 'Boxes[].State',
      reached: ['available'],
      failed: ['broken'],
    },
  ],
  shapes: {
    String: { type: 'string' },
    Boolean: { type: 'boolean' },
    Integer: { type: 'integer' },
    Double: { type: 'double' },
    Bytes: { type: 'blob' },
    Time: { type: 'timestamp' },
    BoxState: { type: 'string', enum: ['closed', 'available', 'broken'] },
    ColorList: { type: 'list', member: { shape: 'String', locationName: 'color' } },
    WordList: { type: 'list', member: { shape: 'String' } },
    IdList: { type: 'list', member: { shape: 'String', locationName: 'item' } },
    BoxList: { type: 'list', member: { shape: 'Box', locationName: 'item' } },
    LabelList: { type: 'list', member: { shape: 'Label', locationName: 'label' } },
    CreateBoxRequest: {
      type: 'structure',
      required: ['Name', 'Width'],
      members: {
        Name: { shape: 'String' },
        Width: { shape: 'Integer' },
        Weight: { shape: 'Double' },
        Sturdy: { shape: 'Boolean' },
        Colors: { shape: 'ColorList', locationName: 'Color' },
        Seal: { shape: 'Bytes' },
        ClientToken: { shape: 'String', idempotencyToken: true },
        DryRun: { shape: 'Boolean', locationName: 'dryRun' },
      },
    },
    CreateBoxResult: { type: 'structure', members: { Box: { shape: 'Box', locationName: 'box' } } },
    Box: {
      type: 'structure',
      members: {
        BoxId: { shape: 'String', locationName: 'boxId' },
        Name: { shape: 'String', locationName: 'name' },
        Width: { shape: 'Integer', locationName: 'width' },
        Weight: { shape: 'Double', locationName: 'weight' },
        Sturdy: { shape: 'Boolean', locationName: 'sturdy' },
        Colors: { shape: 'ColorList', locationName: 'colorSet' },
        Seal: { shape: 'Bytes', locationName: 'seal' },
        State: { shape: 'BoxState', locationName: 'state' },
        CreateTime: { shape: 'Time', locationName: 'createTime' },
      },
    },
    DescribeBoxesRequest: {
      type: 'structure',
      members: {
        BoxIds: { shape: 'IdList', locationName: 'BoxId' },
        MaxResults: { shape: 'Integer' },
        NextToken: { shape: 'String' },
        DryRun: { shape: 'Boolean', locationName: 'dryRun' },
      },
    },
    DescribeBoxesResult: {
      type: 'structure',
      members: {
        Boxes: { shape: 'BoxList', locationName: 'boxSet' },
        NextToken: { shape: 'String', locationName: 'nextToken' },
      },
    },
    DeleteBoxRequest: {
      type: 'structure',
      required: ['BoxId'],
      members: { BoxId: { shape: 'String' }, DryRun: { shape: 'Boolean', locationName: 'dryRun' } },
    },
    CreateLabelRequest: {
      type: 'structure',
      required: ['BoxId', 'Words'],
      members: {
        BoxId: { shape: 'String' },
        Words: { shape: 'WordList', locationName: 'Word' },
      },
    },
    Label: {
      type: 'structure',
      members: {
        LabelId: { shape: 'String', locationName: 'labelId' },
        BoxId: { shape: 'String', locationName: 'boxId' },
        Words: { shape: 'WordList', locationName: 'words' },
      },
    },
    DescribeLabelsRequest: {
      type: 'structure',
      members: { LabelIds: { shape: 'IdList', locationName: 'LabelId' } },
    },
    DescribeLabelsResult: {
      type: 'structure',
      members: { Labels: { shape: 'LabelList', locationName: 'labels' } },
    },
    DeleteLabelRequest: {
      type: 'structure',
      required: ['LabelId'],
      members: { LabelId: { shape: 'String' } },
    },
  },
}
