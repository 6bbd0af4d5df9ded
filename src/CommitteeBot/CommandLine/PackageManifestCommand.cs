using System.CommandLine;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>package-manifest --app-id ID --domain HOST [--out FILE]</c> writes the zip that a Teams administrator uploads.
/// </summary>
internal static class PackageManifestCommand
{
    public static Command Create()
    {
        var appId = new Option<Guid>(
            "--app-id") { Description = "The app id of the bot's registration.", Required = true };
        var domain = new Option<string>(
            "--domain") { Description = "The host name under which Teams reaches the bot.", Required = true };
        var output = new Option<string>(
            "--out") { Description = "The file to write.", DefaultValueFactory = _ => "committeebot-teams.zip" };
        var overhear = new Option<bool>("--overhear")
        {
            Description =
                "Ask to read every message of a chat, so that a meeting's actions need no mention of the bot.",
        };
        var command = new Command("package-manifest", "Writes the app package for Teams.")
        {
            appId, domain, output, overhear,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var id = parsed.GetValue(appId);
            var host = parsed.GetRequiredValue(domain);
            if (PackageManifest.Fault(id, host) is { } fault)
            {
                await Console.Error.WriteLineAsync(fault);
                return ExitCode.WrongUsage;
            }

            using var zip = new MemoryStream();
            PackageManifest.Write(zip, id, host, parsed.GetValue(overhear));
            var file = Path.GetFullPath(parsed.GetRequiredValue(output));
            await File.WriteAllBytesAsync(file, zip.ToArray(), cancellation);
            Console.WriteLine($"Wrote {file}. Upload it in the Teams admin centre under Manage apps.");
            return ExitCode.Done;
        });
        return command;
    }
}
