using EconomyPipeline.Functions.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Access;

/// <summary>Decides who may call what: the one place that all HTTP functions ask.</summary>
public sealed class AccessControl(IOptions<AccessOptions> options, KeyRing keys)
{
    public const string KeyHeader = "x-api-key";

    /// <summary>The caller of a request that needs a role.</summary>
    /// <exception cref="ApiProblemException">401 without a valid key, 403 with one of a lower role.</exception>
    public Caller Require(HttpRequest request, Role role)
    {
        var caller = Identify(request);
        if (caller is not null && caller.Role >= role)
        {
            return caller;
        }

        if (role == Role.None || (role == Role.Reader && options.Value.PublicReading))
        {
            return caller ?? new Caller(Role.None, "");
        }

        throw caller is null ? ApiProblems.KeyNeeded() : ApiProblems.RoleNeeded(role);
    }

    private Caller? Identify(HttpRequest request)
    {
        if (request.Headers[KeyHeader].ToString() is { Length: > 0 } key)
        {
            return keys.Find(key);
        }

        return options.Value.EntraRoles ? EntraPrincipal.Read(request) : null;
    }
}
