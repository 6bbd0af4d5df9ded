using System.CommandLine;
using ActivityProtocol.Auth;
using CommitteeBot.Pointing;

namespace CommitteeBot.CommandLine;

/// <summary><c>check</c>: whether the settings, the store and Microsoft's sign-in can be used, said in words.</summary>
internal static class CheckCommand
{
    public static Command Create(IServiceProvider services)
    {
        var command = new Command("check", "Checks settings and connections and says what is wrong.");
        command.SetAction(async (_, cancellation) =>
        {
            var settings = services.GetRequiredService<BotSettings>();
            Console.WriteLine(settings.Mode == BotMode.Local
                ? "Settings: OK. No app id is set, so the bot runs in local mode: on this machine only, without tokens."
                : $"Settings: OK. Teams mode, app id {settings.AppId}, {settings.AppType}, tenants "
                    + $"{string.Join(", ", settings.AllowedTenantIds)}.");
            if (settings.Mode == BotMode.Teams)
                Console.WriteLine(
                    $"Hosts: the bot's token is sent to {string.Join(", ", settings.ServiceHosts)} and nowhere else.");
            var usable = await StoreOpening.OpenAsync(services, Console.Out, cancellation);
            if (usable)
                Console.WriteLine("Store: open and up to date.");
            if (services.GetService<CredentialCheck>() is { } credentials)
                usable &= await TryAsync(credentials, settings, cancellation);
            usable &= await CheckGraph.RunAsync(services, Console.Out, cancellation);
            usable &= await TryModelAsync(services.GetService<ModelCheck>(), cancellation);
            return usable ? ExitCode.Done : ExitCode.WrongUsage;
        });
        return command;
    }

    private static async Task<bool> TryModelAsync(ModelCheck? model, CancellationToken cancellation)
    {
        var (works, words) = model is null ? (true, ModelWords.Off) : await model.RunAsync(cancellation);
        Console.WriteLine(words);
        return works;
    }

    private static async Task<bool> TryAsync(
        CredentialCheck credentials, BotSettings settings, CancellationToken cancellation)
    {
        var fault = await credentials.CheckTokenAsync(cancellation);
        Console.WriteLine(fault is null
            ? "Sign-in: the bot received a token."
            : $"Sign-in: no token ({fault}): {SignInFault.Explain(fault, settings)}");
        var keys = await credentials.CheckKeysAsync(cancellation);
        Console.WriteLine(keys
            ? "Keys: the signing keys of the Bot Connector can be read."
            : "Keys: the signing keys of the Bot Connector cannot be read. Check that the server may reach "
                + $"{settings.MetadataUrl.Host} over HTTPS.");
        return fault is null && keys;
    }
}
