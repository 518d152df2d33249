# docker build -t ec2spec .
# docker run --rm --network host -v "$PWD:/work" ec2spec run --endpoint http://localhost:5000
FROM node:24 AS package
WORKDIR /source
COPY . .
RUN npm ci --no-audit --no-fund
RUN npm pack --pack-destination /tmp

FROM node:24-slim
COPY --from=package /tmp/ec2spec-*.tgz /tmp/
RUN npm install --global --no-audit --no-fund /tmp/ec2spec-*.tgz
USER node
WORKDIR /work
ENTRYPOINT ["ec2spec"]
CMD ["--help"]
