/** Both peers choose the service by the credential scope; neither looks at the signature. */
const authorization =
  'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/ec2/aws4_request, SignedHeaders=host, Signature=0'

/** Whether an EC2 operation that every emulator has is answered with success. */
export async function speaksEc2(endpoint: string): Promise<boolean> {
  try {
    const body = new URLSearchParams({ Action: 'DescribeRegions', Version: '2016-11-15' })
    const response = await fetch(endpoint, { method: 'POST', headers: { authorization }, body })
    return response.ok && (await response.text()).includes('DescribeRegionsResponse')
  } catch {
    return false
  }
}
