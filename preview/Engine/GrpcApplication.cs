using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace MlPlatform.Preview.Engine;

/// <summary>Hands each call to the method of its path: gRPC's paths are fixed, so a table does what routing would.</summary>
sealed class GrpcApplication : IHttpApplication<HttpContext>
{
    const string Unimplemented = "12";

    readonly IServiceProvider services;
    readonly Dictionary<string, RequestDelegate> methods;

    public GrpcApplication(IServiceProvider services)
    {
        this.services = services;
        var routes = new Routes(services);
        routes.MapGrpcService<MonitorService>();
        routes.MapGrpcService<EngineService>();
        methods = routes.DataSources
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RequestDelegate is not null && endpoint.RoutePattern.Parameters.Count == 0)
            .ToDictionary(endpoint => endpoint.RoutePattern.RawText!, endpoint => endpoint.RequestDelegate!, StringComparer.Ordinal);
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures) { RequestServices = services };

    public Task ProcessRequestAsync(HttpContext context) =>
        methods.TryGetValue(context.Request.Path.Value ?? "", out var method) ? method(context) : Refuse(context);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    // A newer SDK may ask for what this engine doesn't have, and is told as gRPC tells it.
    static Task Refuse(HttpContext context)
    {
        context.Response.ContentType = "application/grpc";
        context.Response.Headers["grpc-status"] = Unimplemented;
        return context.Response.CompleteAsync();
    }

    sealed class Routes(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }
}
