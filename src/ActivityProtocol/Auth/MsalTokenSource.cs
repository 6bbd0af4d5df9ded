using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.Identity.Client;

namespace ActivityProtocol.Auth;

/// <summary>Tokens of an app registration, by its secret or its certificate.</summary>
internal sealed partial class MsalTokenSource : IBotTokenSource, IMsalHttpClientFactory
{
    /// <summary>The name of the <see cref="HttpClient"/> that calls the token service.</summary>
    public const string HttpClientName = "ActivityProtocol.Tokens";

    private readonly IHttpClientFactory clients;
    private readonly IConfidentialClientApplication application;
    private readonly string scope;

    public MsalTokenSource(BotSettings settings, IHttpClientFactory clients)
    {
        this.clients = clients;
        scope = settings.Cloud.Scope;
        var tenant = settings.AppType == AppType.MultiTenant ? settings.Cloud.SharedTenant : settings.TenantId;
        var builder = ConfidentialClientApplicationBuilder.Create(settings.AppId)
            .WithAuthority($"{settings.Cloud.Authority}/{tenant}").WithHttpClientFactory(this);
        // With x5c a certificate may be renewed under the same subject without a change to the registration.
        application = (Certificate(settings) is { } certificate ? builder.WithCertificate(certificate, sendX5C: true)
            : builder.WithClientSecret(settings.Password)).Build();
    }

    public HttpClient GetHttpClient() => clients.CreateClient(HttpClientName);

    public async Task<IssuedToken> RequestAsync(CancellationToken cancellationToken)
    {
        try
        {
            // BotToken is the cache and asks only when a new token is due.
            var result = await application.AcquireTokenForClient([scope]).WithForceRefresh(true)
                .ExecuteAsync(cancellationToken);
            return new IssuedToken(result.AccessToken, result.ExpiresOn);
        }
        catch (MsalException fault)
        {
            // The number tells an administrator what to mend:
            // https://learn.microsoft.com/entra/identity-platform/reference-error-codes
            var number = ServiceErrorNumber().Match(fault.Message);
            throw new TokenException(number.Success ? $"{fault.ErrorCode} {number.Value}" : fault.ErrorCode);
        }
        catch (HttpRequestException)
        {
            throw new TokenException("token_service_unreachable");
        }
    }

    /// <exception cref="SettingsException">The certificate is named but cannot be used.</exception>
    private static X509Certificate2? Certificate(BotSettings settings)
    {
        try
        {
            if (settings.CertificatePath is { } path)
            {
                var certificate = path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
                    ? settings.CertificatePassword is { } password
                        ? X509Certificate2.CreateFromEncryptedPemFile(path, password)
                        : X509Certificate2.CreateFromPemFile(path)
                    : X509CertificateLoader.LoadPkcs12FromFile(path, settings.CertificatePassword);
                return certificate.HasPrivateKey ? certificate
                    : throw new SettingsException(
                    ["MicrosoftAppCertificatePath names a certificate without its private key."]);
            }

            return settings.CertificateThumbprint is { } thumbprint ? FromStore(thumbprint) : null;
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
            [
                "MicrosoftAppCertificatePath names a file that isn't a certificate with its key (.pfx, .p12 or .pem), "
                + "or MicrosoftAppCertificatePassword is wrong.",
            ]);
        }
    }

    private static X509Certificate2 FromStore(string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, location);
            try
            {
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            }
            catch (CryptographicException)
            {
                continue; // This machine has no such store.
            }

            var found = store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false)
                .FirstOrDefault(certificate => certificate.HasPrivateKey);
            if (found is not null) return found;
        }

        throw new SettingsException(
        [
            "MicrosoftAppCertificateThumbprint names no certificate with a private key in the personal store of this "
            + "user or machine.",
        ]);
    }

    [GeneratedRegex("AADSTS[0-9]{1,10}")]
    private static partial Regex ServiceErrorNumber();
}
