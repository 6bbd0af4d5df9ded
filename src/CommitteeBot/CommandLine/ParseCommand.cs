using System.CommandLine;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Minutes.Siblings;

namespace CommitteeBot.CommandLine;

/// <summary><c>parse PATH… --json</c> prints what a document says and stores nothing.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>(
            "PATH") { Description = "Files, folders and zip files of minutes.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>(
            "--json") { Description = "Print the record as JSON (the only form; accepted for scripts)." };
        var siblings = new Option<bool>("--siblings")
        {
            Description = "Read the minutes of each committee by what recurs in them, as an import does.",
        };
        var command = new Command("parse", "Prints what a document of minutes says; stores nothing.") { paths, json,
            siblings };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = DocumentFile.Find(parsed.GetRequiredValue(paths)).ToList();
            var read = new List<MinutesRecord>();
            foreach (var file in files)
            {
                if (await ReadAsync(file, cancellation) is { } record)
                    read.Add(record);
            }

            var records = (parsed.GetValue(siblings) ? WithSiblings(read) : read).ConvertAll(RecordJson.Write);
            Console.WriteLine(files.Count == 1 && records.Count == 1 ? records[0] : $"[{string.Join(",\n", records)}]");
            return records.Count == files.Count ? ExitCode.Done : ExitCode.SomeInputUnusable;
        });
        return command;
    }

    private static List<MinutesRecord> WithSiblings(List<MinutesRecord> records)
    {
        var byBody = records.ToLookup(r => CommitteeNaming.Key(r.Committee ?? ""));
        var known = byBody.ToDictionary(b => b.Key, b => SiblingReader.Learn([.. b]));
        return records.ConvertAll(r => MinutesParser.Parse(
            r.Document! with { Siblings = known[CommitteeNaming.Key(r.Committee ?? "")] }, r.Source));
    }

    private static async Task<MinutesRecord?> ReadAsync(DocumentFile file, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file.Path);
        var (content, refusal) = await file.ReadAsync(cancellation);
        var reason = refusal;
        if (refusal is null)
        {
            var read = await DocumentReader.ReadAsync(content, cancellation);
            if (read.Document is { } text)
                return MinutesParser.Parse(text, name);
            reason = read.Reason;
        }

        await Console.Error.WriteLineAsync($"{name}: {reason}");
        return null;
    }
}
