using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;

namespace CommitteeBot.Graph;

/// <summary>
/// The bot's own sign-in to Microsoft 365, which is never a person's: by certificate, identity or secret.
/// </summary>
internal sealed class GraphSignIn(GraphSettings settings, Func<GraphSettings, TokenCredential> create)
{
    private readonly Lazy<TokenCredential> credential = new(() => create(settings));

    /// <exception cref="GraphException">No token is given.</exception>
    public async Task<string> TokenAsync(CancellationToken cancellation)
    {
        try
        {
            var scope = $"https://{settings.Endpoint.Host}/.default";
            return (await credential.Value.GetTokenAsync(new TokenRequestContext([scope]), cancellation)).Token;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new GraphException(GraphFault.SignIn, e);
        }
    }

    public static TokenCredential Create(GraphSettings settings) => settings.Credential switch
    {
        GraphCredentialKind.Certificate => new ClientCertificateCredential(
            settings.TenantId, settings.ClientId,
            Path.GetExtension(settings.Secret) is ".pem"
                ? X509Certificate2.CreateFromPemFile(settings.Secret!)
                : X509CertificateLoader.LoadPkcs12FromFile(settings.Secret!, settings.CertificatePassword)),
        GraphCredentialKind.ManagedIdentity => new ManagedIdentityCredential(
            settings.Secret == "System"
                ? ManagedIdentityId.SystemAssigned
                : ManagedIdentityId.FromUserAssignedClientId(settings.Secret!)),
        _ => new ClientSecretCredential(settings.TenantId, settings.ClientId, settings.Secret),
    };
}
