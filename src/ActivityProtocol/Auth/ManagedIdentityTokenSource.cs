using Azure.Core;
using Azure.Identity;

namespace ActivityProtocol.Auth;

/// <summary>Tokens of a user-assigned managed identity, whose client id is the bot's app id.</summary>
internal sealed class ManagedIdentityTokenSource(BotSettings settings) : IBotTokenSource
{
    private readonly ManagedIdentityCredential credential = new(
        ManagedIdentityId.FromUserAssignedClientId(settings.AppId));

    public async Task<IssuedToken> RequestAsync(CancellationToken cancellationToken)
    {
        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([settings.Cloud.Scope]),
                cancellationToken);
            return new IssuedToken(token.Token, token.ExpiresOn);
        }
        catch (AuthenticationFailedException fault)
        {
            throw new TokenException(fault is CredentialUnavailableException ? "managed_identity_unavailable"
                : "managed_identity_failed");
        }
    }
}
