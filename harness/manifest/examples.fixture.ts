/** A manifest in the manner of the page's first example: URLs presigned by version 2, tools of 2010. */
export const presignedV2 = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<manifest>
  <version>2010-11-15</version>
  <file-format>VMDK</file-format>
  <importer>
    <name>ec2-upload-disk-image</name>
    <version>1.0.0</version>
    <release>2010-11-15</release>
  </importer>
  <self-destruct-url>https://bucket.s3.amazonaws.com/f0/disk.vmdkmanifest.xml?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&amp;Expires=1294855591&amp;Signature=a%2Bb%3D</self-destruct-url>
  <import>
    <size>12582912</size>
    <volume-size>1</volume-size>
    <parts count="2">
      <part index="0">
        <byte-range end="10485759" start="0"/>
        <key>f0/disk.vmdk.part0</key>
        <head-url>https://bucket.s3.amazonaws.com/f0/disk.vmdk.part0?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&amp;Expires=1294855591&amp;Signature=c</head-url>
        <get-url>https://bucket.s3.amazonaws.com/f0/disk.vmdk.part0?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&amp;Expires=1294855591&amp;Signature=d</get-url>
        <delete-url>https://bucket.s3.amazonaws.com/f0/disk.vmdk.part0?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&amp;Expires=1294855591&amp;Signature=e</delete-url>
      </part>
      <part index="1">
        <byte-range end="12582911" start="10485760"/>
        <key>f0/disk.vmdk.part1</key>
        <head-url>https://bucket.s3.amazonaws.com/f0/disk.vmdk.part1?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&amp;Expires=1294855591&amp;Signature=f</head-url>
        <get-url>https://bucket.s3.amazonaws.com/f0/disk.vmdk.part1?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&amp;Expires=1294855591&amp;Signature=g</get-url>
        <delete-url>https://bucket.s3.amazonaws.com/f0/disk.vmdk.part1?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&amp;Expires=1294855591&amp;Signature=h</delete-url>
      </part>
    </parts>
  </import>
</manifest>
`

const v4 =
  'X-Amz-Algorithm=AWS4-HMAC-SHA256&amp;X-Amz-Expires=604800&amp;X-Amz-SignedHeaders=host&amp;X-Amz-Signature=0f'

/** In the manner of the second: version 4, one part that ends with the byte after the last. */
export const presignedV4 = `<manifest>
  <version>2010-11-15</version>
  <file-format>RAW</file-format>
  <importer><name>importer</name><version>2.0</version><release>2020</release></importer>
  <self-destruct-url>https://bucket.s3.us-east-1.amazonaws.com/manifest.xml?${v4}</self-destruct-url>
  <import>
    <size>994433536</size>
    <volume-size>1</volume-size>
    <parts count="1">
      <part index="0">
        <byte-range end="994433536" start="0"/>
        <key>disk.raw</key>
        <head-url>https://bucket.s3.us-east-1.amazonaws.com/disk.raw?${v4}</head-url>
        <get-url>https://bucket.s3.us-east-1.amazonaws.com/disk.raw?${v4}</get-url>
        <delete-url>https://bucket.s3.us-east-1.amazonaws.com/disk.raw?${v4}</delete-url>
      </part>
    </parts>
  </import>
</manifest>
`
