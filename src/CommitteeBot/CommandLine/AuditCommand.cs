using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CommitteeBot.Meetings.Roster;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>audit [--since DATE] [--committee NAME] [--json]</c>: who was shown what is restricted, and who changed what.
/// </summary>
internal static class AuditCommand
{
    private const int MaxEntries = 100_000;
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public static Command Create(IServiceProvider services)
    {
        var since = new Option<string?>(
            "--since") { Description = "The first day, as in 2026-11-01; without it the whole audit." };
        var committee = new Option<string?>("--committee") { Description = "Of one committee only." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Command(
            "audit", "Lists who was shown what is restricted, and who changed rosters, restrictions and holds.") { since, committee, json };
        StoreCommand.SetAction(command, services, async (parsed, _, db, cancellation) =>
        {
            var from = DateTimeOffset.UnixEpoch;
            if (parsed.GetValue(since) is { } day
                && !DateTimeOffset.TryParseExact(
                    day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out from))
            {
                await Console.Error.WriteLineAsync(ConsoleWords.NotADate(day));
                return ExitCode.WrongUsage;
            }

            CommitteeRow? one = null;
            if (parsed.GetValue(committee) is { } name
                && (one = await CommitteeOption.FindAsync(db, name, Console.Error, cancellation)) is null)
                return ExitCode.WrongUsage;
            foreach (var entry in await new ShowAudit(db).ReadAsync(
                one is null ? null : [one.Id], from, MaxEntries, cancellation))
            {
                Console.WriteLine(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(entry, Names)
                    : $"{entry.At:yyyy-MM-dd HH:mm:ss}Z\t{entry.Committee ?? "-"}\t{entry.Words()}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
