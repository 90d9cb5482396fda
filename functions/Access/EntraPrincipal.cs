using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace EconomyPipeline.Functions.Access;

/// <summary>The signed-in user that App Service authentication describes in a header.</summary>
/// <remarks>Header and fields: Microsoft Learn, "Work with user identities in Azure App Service authentication".</remarks>
internal static class EntraPrincipal
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";
    private const string NameHeader = "X-MS-CLIENT-PRINCIPAL-NAME";

    public static Caller? Read(HttpRequest request)
    {
        if (request.Headers[Header].ToString() is not { Length: > 0 } encoded)
        {
            return null;
        }

        try
        {
            var principal = JsonSerializer.Deserialize(Convert.FromBase64String(encoded), ClientPrincipalJson.Default.ClientPrincipal);
            var roleClaim = principal?.RoleClaim ?? "roles";
            var role = (principal?.Claims ?? [])
                .Where(claim => claim is not null && (claim.Type == roleClaim || claim.Type == "roles"))
                .Select(claim => RoleOf(claim!.Value))
                .DefaultIfEmpty(Role.None)
                .Max();
            return new Caller(role, request.Headers[NameHeader].ToString());
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    // By name alone: a number would be taken for a role by a parser of enumerations.
    private static Role RoleOf(string? name) => name?.ToUpperInvariant() switch
    {
        "READER" => Role.Reader,
        "EDITOR" => Role.Editor,
        "ADMINISTRATOR" => Role.Administrator,
        _ => Role.None,
    };
}

internal sealed record ClientPrincipal(
    [property: JsonPropertyName("role_typ")] string? RoleClaim,
    [property: JsonPropertyName("claims")] IReadOnlyList<ClientPrincipalClaim?>? Claims);

internal sealed record ClientPrincipalClaim(
    [property: JsonPropertyName("typ")] string Type,
    [property: JsonPropertyName("val")] string Value);

[JsonSerializable(typeof(ClientPrincipal))]
internal sealed partial class ClientPrincipalJson : JsonSerializerContext;
