using System.CommandLine;
using CommitteeBot.Committees;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Names;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>rename NAME to NEWNAME</c>, <c>merge NAME into NAME [--yes]</c>, and <c>undo NAME</c>, which takes back the last
/// of these.
/// </summary>
internal static class CommitteeCommands
{
    public static Command Rename(IServiceProvider services)
    {
        var name = Name("NAME", "The committee's name or its prefix.");
        var to = Between("to");
        var newName = Name("NEWNAME", "The name that it is to have.");
        var command = new Command("rename", "Gives a committee another name: rename NAME to NEWNAME.") { name, to,
            newName };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            var (all, clock) = (await AllAsync(db, cancellation), provider.GetRequiredService<TimeProvider>());
            return await SaveAsync(
                db,
                await new RenameCommittee(db, clock).HandleAsync(
                    all,
                    new RenameCommitteeRequest(
                        parsed.GetRequiredValue(name), parsed.GetRequiredValue(newName), null, null),
                    cancellation),
                cancellation);
        });
        return command;
    }

    public static Command Merge(IServiceProvider services)
    {
        var from = Name("NAME", "The committee whose name goes.");
        var between = Between("into");
        var into = Name("OTHER", "The committee that stays.");
        var yes = new Option<bool>("--yes") { Description = "Do it. Without this it only says what would move." };
        var command = new Command("merge", "Makes one committee of two: merge NAME into OTHER [--yes].") { from,
            between, into, yes };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            var (all, merge) = (
                await AllAsync(db, cancellation),
                new MergeCommittees(db, provider.GetRequiredService<TimeProvider>()));
            var asked = await merge.AskAsync(
                all,
                new AskMergeRequest(parsed.GetRequiredValue(from), parsed.GetRequiredValue(into), false, null),
                cancellation);
            if (asked is not MergeQuestionOutcome question)
                return await SaveAsync(db, asked, cancellation);
            if (parsed.GetValue(yes))
                return await SaveAsync(
                    db,
                    await merge.HandleAsync(
                        all, new MergeRequest(question.From.Id, question.Into.Id, null), cancellation),
                    cancellation);
            Console.WriteLine(CommitteeChangeWords.Question(question.From.Name, question.Into.Name));
            Console.WriteLine(
                CommitteeChangeWords.Moves(
                    question.Preview.Meetings, question.Preview.Actions, question.Preview.Members));
            foreach (var note in question.Preview.Notes(question.From.Name, question.Into.Name))
                Console.WriteLine(note);
            Console.WriteLine(ConsoleWords.AddYes);
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Undo(IServiceProvider services)
    {
        var name = Name("NAME", "The committee's name or its prefix.");
        var command = new Command("undo", "Takes back the last rename or merge of a committee.") { name };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            if (await CommitteeOption.FindAsync(
                db, parsed.GetRequiredValue(name), Console.Error, cancellation) is not { } committee)
                return ExitCode.WrongUsage;
            if (await UndoCommitteeChange.FindLastAsync(db, committee.Id, cancellation) is not { } last)
                return await SaveAsync(
                    db, new MeetingRefusal(CommitteeChangeWords.NothingToUndo), cancellation);
            var undo = new UndoCommitteeChange(db, provider.GetRequiredService<TimeProvider>());
            return await SaveAsync(
                db, await undo.HandleAsync(await AllAsync(db, cancellation), last.Id, null, cancellation),
                cancellation);
        });
        return command;
    }

    private static async Task<Caller> AllAsync(CommitteeDb db, CancellationToken cancellation) =>
        Caller.ForConsole((await CommitteeOption.AllAsync(db, cancellation)).Select(c => c.Id));

    private static async Task<int> SaveAsync(CommitteeDb db, MeetingOutcome outcome, CancellationToken cancellation)
    {
        switch (outcome)
        {
            case CommitteeChangedOutcome changed:
                await db.SaveChangesAsync(cancellation);
                Console.WriteLine(changed.Summary);
                foreach (var note in changed.Notes)
                    Console.WriteLine(note);
                return ExitCode.Done;
            case MeetingRefusal refused:
                await Console.Error.WriteLineAsync(
                    refused.NextStep is { } next ? $"{refused.Reason} {next}" : refused.Reason);
                return ExitCode.WrongUsage;
            default:
                throw new InvalidOperationException($"{outcome.GetType().Name} has no words for the console.");
        }
    }

    private static Argument<string> Name(string name, string description) => new(name) { Description = description };

    private static Argument<string> Between(string word)
    {
        var argument = new Argument<string>(word) { Description = $"The word “{word}”." };
        argument.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, word);
        return argument;
    }
}
