using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Store;
using CommitteeBot.Store.Disposal;

namespace CommitteeBot.CommandLine;

/// <summary><c>export person NAME [--out FILE] [--json]</c> and <c>erase person NAME [--dry-run]</c>.</summary>
internal static class PersonCommands
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Export(IServiceProvider services)
    {
        var name = Name();
        var output = new Option<string?>(
            "--out") { Description = "The JSON file to write; without it the console shows it in words." };
        var json = new Option<bool>("--json") { Description = "JSON on the console." };
        var command = new Command("person", "Exports everything held about a person.") { name, output, json };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            if (await FindOneAsync(db, NameFrom(parsed, name), cancellation) is not { } who)
                return ExitCode.WrongUsage;

            var file = await new SubjectAccessFile(db).ReadAsync(who, cancellation);
            if (parsed.GetValue(output) is { } path)
            {
                try
                {
                    await File.WriteAllTextAsync(path, file.ToJsonString(Readable), cancellation);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    await Console.Error.WriteLineAsync(ConsoleWords.CannotWrite(path));
                    return ExitCode.WrongUsage;
                }
            }

            if (parsed.GetValue(json))
                Console.WriteLine(file.ToJsonString(Readable));
            else
                Print(file, parsed.GetValue(output) is null);
            db.Audit.Add(
                new AuditRow { At = provider
                .GetRequiredService<TimeProvider>().GetUtcNow(), Kind = AuditKind.Exported, AboutPersonId = who.Id,
                What = "all that the store has about a person was exported" });
            await db.SaveChangesAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Erase(IServiceProvider services)
    {
        var name = Name();
        var dryRun = new Option<bool>(
            "--dry-run") { Description = "Say what would go and what would stay, and change nothing." };
        var person = new Command("person", "Erases a person's data, as far as the law allows.") { name, dryRun };
        StoreCommand.SetAction(person, services, async (parsed, provider, db, cancellation) =>
        {
            if (await FindOneAsync(db, NameFrom(parsed, name), cancellation) is not { } who)
                return ExitCode.WrongUsage;
            if (who.Id is not { } id)
            {
                Console.WriteLine(
                    $"{who.Name} only appears in minutes. Minutes are a public record, so nothing is erased.");
                return ExitCode.Done;
            }

            var erasure = await new ErasePerson(db, provider.GetRequiredService<TimeProvider>()).StageAsync(
                id, cancellation);
            if (erasure.Refusal is { } refusal)
            {
                await Console.Error.WriteLineAsync(refusal);
                return ExitCode.SomeInputUnusable;
            }

            var isDry = parsed.GetValue(dryRun);
            if (!isDry)
                await db.SaveChangesAsync(cancellation);
            Console.WriteLine($"{who.Name}: {(isDry ? "would be erased" : "erased")}.");
            foreach (var line in erasure.Gone)
                Console.WriteLine($"  {(isDry ? "would go" : "gone")}: {line}");
            foreach (var line in erasure.Kept)
                Console.WriteLine($"  kept: {line}");
            return ExitCode.Done;
        });
        return new Command("erase", "Erases data for good.") { person };
    }

    /// <returns>Null where the name is nobody's or several people's; that has been said then.</returns>
    public static async Task<IdentifiedPerson?> FindOneAsync(
        CommitteeDb db, string name, CancellationToken cancellation)
    {
        var found = await new PersonFinder(db).FindAsync(name, cancellation);
        if (found is [var one])
            return one;
        await Console.Error.WriteLineAsync(found.Count == 0
            ? ConsoleWords.UnknownPerson(name)
            : ConsoleWords.SeveralPeople(name, found.Select(f => f.Name)));
        return null;
    }

    private static Argument<string[]> Name() =>
        new("NAME") { Description = "The person's name, or the object id of their account.",
        Arity = ArgumentArity.OneOrMore };

    private static string NameFrom(ParseResult parsed, Argument<string[]> name) =>
        string.Join(' ', parsed.GetRequiredValue(name)).Trim();

    private static void Print(JsonObject file, bool whole)
    {
        Console.WriteLine($"{file["name"]}");
        foreach (var (section, content) in file.Where(s => s.Value is JsonArray or JsonObject))
        {
            var rows = content as JsonArray ?? [content!.DeepClone()];
            Console.WriteLine($"{section}: {rows.Count}");
            foreach (var row in whole ? rows.OfType<JsonObject>() : [])
                Console.WriteLine(
                    $"  {string.Join("; ", row.Where(v => v.Value is not null).Select(v => $"{v.Key} {v.Value}"))}");
        }
    }
}
