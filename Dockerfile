# The whole pipeline on one machine of an office: `economy serve` with the storage account of AzureWebJobsStorage.
# How to run it: docs/deploy.md.
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The build of the page needs Node.js.
COPY --from=node /usr/local /usr/local
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig BannedSymbols.txt host.json ./
COPY economy economy
COPY datasets datasets
COPY ml ml
COPY dashboard dashboard
COPY functions functions
COPY localhost localhost
COPY samples samples
COPY cli cli
RUN dotnet publish cli -c Release -r linux-x64 --self-contained false -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Nothing is written but to /data and /tmp, so the rest may be read-only.
ENV DOTNET_EnableDiagnostics=0
WORKDIR /data
COPY --from=build /app /app
COPY --chmod=0555 infra/container/health.sh /app/health.sh
RUN chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
EXPOSE 7071
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["/app/health.sh"]
ENTRYPOINT ["dotnet", "/app/economy.dll", "serve", "--listen", "0.0.0.0", "--data", "/data"]
