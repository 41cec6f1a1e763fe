using Microsoft.AspNetCore.Authorization;

namespace KerjaSama.Web.Infrastructure.Keamanan;

/// <summary>
/// The fallback policy: an endpoint that says nothing about who may come in is closed to everyone, so nothing is open by oversight.
/// What is no endpoint of ours (unknown address, wrong method) passes on to its 404 or 405.
/// </summary>
internal sealed class TertutupRequirement : AuthorizationHandler<TertutupRequirement>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, TertutupRequirement requirement)
    {
        if (context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
