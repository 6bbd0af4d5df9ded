namespace ActivityProtocol.Auth;

/// <summary>Tries in Teams mode what the bot needs from Microsoft, for a check before use.</summary>
public sealed class CredentialCheck
{
    private readonly IBotTokenSource source;
    private readonly OpenIdKeys keys;

    internal CredentialCheck(IBotTokenSource source, OpenIdKeys keys) => (this.source, this.keys) = (source, keys);

    /// <summary>
    /// Asks for a token of the bot's own. Null when one came, else the code of the failure, such as
    /// <c>invalid_client AADSTS7000215</c>.
    /// </summary>
    public async Task<string?> CheckTokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await source.RequestAsync(cancellationToken);
            return null;
        }
        catch (TokenException fault)
        {
            return fault.Code;
        }
    }

    /// <summary>Whether the keys for tokens that come in can be had.</summary>
    public Task<bool> CheckKeysAsync(CancellationToken cancellationToken) => keys.HasAnyAsync(cancellationToken);
}
