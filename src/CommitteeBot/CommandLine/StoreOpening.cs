using ActivityProtocol.Auth;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine;

/// <summary>Brings the store up to date before anything reads it, and says in words when that cannot be done.</summary>
internal static class StoreOpening
{
    public static async Task<bool> OpenAsync(
        IServiceProvider services, TextWriter errors, CancellationToken cancellation)
    {
        var fault = await services.GetRequiredService<StoreUpgrade>().RunAsync(cancellation);
        if (fault is not null)
            await errors.WriteLineAsync(fault);
        return fault is null;
    }

    /// <summary>
    /// The same for the bot that serves requests: a store that was used in Teams mode is never served without sign-in.
    /// The commands of the console may open it: whoever runs them can read the file anyway.
    /// </summary>
    public static async Task<bool> OpenForServingAsync(
        IServiceProvider services, TextWriter errors, CancellationToken cancellation)
    {
        if (!await OpenAsync(services, errors, cancellation))
            return false;
        var mark = services.GetRequiredService<TeamsModeMark>();
        if (services.GetRequiredService<BotSettings>().Mode == BotMode.Teams)
        {
            await mark.SetAsync(cancellation);
            return true;
        }

        if (!await mark.IsSetAsync(cancellation))
            return true;
        await errors.WriteLineAsync(
            "This store has been used in Teams, so it holds real people's data, and local mode would show it to "
                + "anybody on this machine without sign-in. "
            + "Set MicrosoftAppId and its companions to start the bot for Teams, "
            + $"or try the bot out on another store with --{StoreSettings.ConnectionStringKey}=\"Data "
            + "Source=data/trial.db\".");
        return false;
    }
}
