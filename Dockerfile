# Build: docker build -t nianbao .
# Talk:  docker run -it --rm -v nianbao:/data nianbao chat
# Serve: docker run -d --env-file .env -v nianbao:/data -p 8080:8080 nianbao

FROM node:20-bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
RUN npm rebuild nodejieba better-sqlite3
COPY tsconfig.json ./
COPY scripts/build.mjs scripts/
COPY knowledge knowledge/
COPY src src/
COPY adapters adapters/
RUN npm run build
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:20-bookworm-slim
WORKDIR /app
COPY --from=build /app/node_modules node_modules/
COPY --from=build /app/package.json ./
COPY --from=build /app/knowledge knowledge/
COPY --from=build /app/dist dist/
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production NIANBAO_DATA=/data NIANBAO_STATUS_PORT=9090
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.NIANBAO_STATUS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/main.js"]
CMD ["serve"]
