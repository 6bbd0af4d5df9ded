using Microsoft.Extensions.Logging;

namespace ActivityProtocol.Auth;

/// <summary>A token of the bot's own, and until when it is good.</summary>
internal sealed record IssuedToken(string Value, DateTimeOffset ExpiresAt)
{
    /// <summary>Never the token itself.</summary>
    public override string ToString() => nameof(IssuedToken);
}

/// <summary>
/// Where the bot's own tokens come from: an app registration (<see cref="MsalTokenSource"/>) or a managed identity
/// (<see cref="ManagedIdentityTokenSource"/>).
/// </summary>
internal interface IBotTokenSource
{
    /// <exception cref="TokenException">There is none to be had.</exception>
    Task<IssuedToken> RequestAsync(CancellationToken cancellationToken);
}

/// <summary>
/// No token of the bot's own could be had. It has the cause's code and not the cause, whose text may repeat what was
/// sent.
/// </summary>
internal sealed class TokenException(string code) : Exception($"No token: {code}")
{
    /// <summary>Such as <c>invalid_client AADSTS7000215</c>.</summary>
    public string Code { get; } = code;
}

/// <summary>
/// The bot's token for the channel. It is renewed five minutes before its end, by one request at a time;
/// while the token service is out of order, one that is still good goes on being used.
/// </summary>
internal sealed class BotToken(IBotTokenSource source, TimeProvider time, ILogger<BotToken> logger) : IDisposable
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MinLifetime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim renewal = new(1);
    private IssuedToken? current;
    private DateTimeOffset nextTry = DateTimeOffset.MinValue;

    /// <exception cref="TokenException">There is none to be had.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (ValidFor(RenewBefore) is { } fresh) return fresh;
        await renewal.WaitAsync(cancellationToken);
        try
        {
            if (ValidFor(RenewBefore) is { } renewed) return renewed;
            if (time.GetUtcNow() < nextTry && ValidFor(MinLifetime) is { } present) return present;
            try
            {
                current = await source.RequestAsync(cancellationToken);
                return current.Value;
            }
            catch (TokenException fault) when (ValidFor(MinLifetime) is not null)
            {
                nextTry = time.GetUtcNow() + PauseAfterFailure;
                Log.TokenNotRenewed(logger, fault.Code);
                return ValidFor(MinLifetime)!;
            }
        }
        finally
        {
            renewal.Release();
        }
    }

    public void Dispose() => renewal.Dispose();

    private string? ValidFor(TimeSpan left) =>
        current is { } token && time.GetUtcNow() + left < token.ExpiresAt ? token.Value : null;
}
