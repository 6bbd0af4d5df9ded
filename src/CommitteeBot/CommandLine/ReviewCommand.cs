using System.CommandLine;
using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Import.Archive;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>review</c> lists what of the imported minutes needs a person; <c>review accept|reject</c> decides proposals,
/// <c>review history|propose</c> closes and reopens those of old meetings, <c>review date FILE DATE</c> dates minutes,
/// <c>review checked KIND</c> settles matters, and <c>review undo</c> takes the last of these back.
/// </summary>
internal static class ReviewCommand
{
    /// <summary>Begins the id of what was done here, by which it is undone.</summary>
    private const string Press = "console/";

    public static Command Create(IServiceProvider services)
    {
        var committee = CommitteeOf();
        var command = new Command("review", "Lists what of the imported minutes needs a person.")
        {
            committee, Decide(services, accepts: true), Decide(services, accepts: false), History(services),
            Propose(services), Date(services), Checked(services), Undo(services),
        };
        StoreCommand.SetAction(command, services, async (parsed, _, db, cancellation) =>
        {
            if (await CallerAsync(db, parsed.GetValue(committee), cancellation) is not { } caller)
                return ExitCode.WrongUsage;
            ReviewReport.Write(await new ReadArchive(db).RunAsync(caller, cancellation));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Decide(IServiceProvider services, bool accepts)
    {
        var (committee, meeting, yes) = (CommitteeOf(), MeetingOf(), new Option<bool>("--yes")
        {
            Description = "Do it for all meetings. Without this it only says for which.",
        });
        var action = new Option<string[]>("--action") { Description = "Only these, as in --action COM-3." };
        var command = new Command(
            accepts ? "accept" : "reject", $"{(accepts ? "Accepts" : "Rejects")} proposed actions.")
        {
            committee, meeting, action, yes,
        };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            if (await CallerAsync(db, parsed.GetValue(committee), cancellation) is not { } caller)
                return ExitCode.WrongUsage;
            var only = (parsed.GetValue(action) ?? []).SelectMany(ActionReference.FindAll).ToList();
            var waiting = (await new ReadArchive(db).RunAsync(caller, cancellation)).Waiting;
            if (parsed.GetValue(meeting) is { } words)
            {
                if (Day(words) is not { } day)
                    return await RefuseAsync(ConsoleWords.NotADate(words));
                waiting = [.. waiting.Where(w => w.Date == day)];
            }

            if (only.Count == 0 && waiting.Count > 1 && !parsed.GetValue(yes))
            {
                Console.WriteLine(ArchiveWords.Question(accepts, waiting.Sum(w => w.Count), waiting.Count));
                foreach (var one in waiting)
                    Console.WriteLine($"    {one.Name}: {ArchiveWords.Waiting(one.Count)}");
                Console.WriteLine(ConsoleWords.AddYes);
                return ExitCode.Done;
            }

            return await SaveAsync(db, await new DecideProposals(db, Clock(provider)).HandleAsync(
                caller,
                new DecideRequest(
                    accepts, [.. waiting.Select(w => w.MeetingId)], only.Count > 0 ? only : null, ReviewPlace.Overview,
                    NewPress()),
                cancellation), cancellation);
        });
        return command;
    }

    private static Command History(IServiceProvider services)
    {
        var committee = CommitteeOf();
        var command = new Command("history", "Keeps proposals of meetings that have later minutes as history.")
        {
            committee,
        };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
            await CallerAsync(db, parsed.GetValue(committee), cancellation) is { } caller
                ? await SaveAsync(
                    db, await new ChangeHistory(db, Clock(provider)).CloseOlderAsync(caller, NewPress(), cancellation),
                    cancellation)
                : ExitCode.WrongUsage);
        return command;
    }

    private static Command Propose(IServiceProvider services)
    {
        var (committee, meeting) = (CommitteeOf(), MeetingOf());
        meeting.Required = true;
        var command = new Command("propose", "Proposes the actions of a meeting that came in as history.")
        {
            committee, meeting,
        };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            var words = parsed.GetRequiredValue(meeting)!;
            if (Day(words) is not { } day)
                return await RefuseAsync(ConsoleWords.NotADate(words));
            if (await CallerAsync(db, parsed.GetValue(committee), cancellation) is not { } caller)
                return ExitCode.WrongUsage;
            var ids = caller.OfficerIds;
            var meetings = await db.Meetings.AsNoTracking()
                .Where(m => ids.Contains(m.CommitteeId) && m.Date == day && m.Document != null).Select(m => m.Id)
                .ToListAsync(cancellation);
            return meetings is [var one]
                ? await SaveAsync(
                    db,
                    await new ChangeHistory(db, Clock(provider)).ProposeAgainAsync(caller, one, NewPress(), cancellation),
                    cancellation)
                : await RefuseAsync(meetings.Count == 0 ? ArchiveWords.NoSuchMeeting : ConsoleWords.SeveralMeetings);
        });
        return command;
    }

    private static Command Date(IServiceProvider services)
    {
        var file = new Argument<string>("FILE") { Description = "The name of the document without a date." };
        var date = new Argument<string>("DATE") { Description = "The day of the meeting, as in 2017-01-16." };
        var command = new Command("date", "Gives minutes without a date the day of their meeting.") { file, date };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            var words = parsed.GetRequiredValue(date);
            if (Day(words) is not { } day)
                return await RefuseAsync(ConsoleWords.NotADate(words));
            return await SaveAsync(db, await new DateMinutes(db, Clock(provider)).HandleAsync(
                (await CallerAsync(db, null, cancellation))!, parsed.GetRequiredValue(file), day, NewPress(),
                cancellation), cancellation);
        });
        return command;
    }

    private static Command Checked(IServiceProvider services)
    {
        var committee = CommitteeOf();
        var kind = new Argument<MatterKind>("KIND")
        {
            Description = string.Join(", ", Enum.GetNames<MatterKind>()),
        };
        var command = new Command("checked", "Says that all matters of a kind are right as they are.")
        {
            kind, committee,
        };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            if (await CallerAsync(db, parsed.GetValue(committee), cancellation) is not { } caller)
                return ExitCode.WrongUsage;
            var keys = (await new ReadArchive(db).RunAsync(caller, cancellation)).Matters
                .Where(m => m.Kind == parsed.GetValue(kind)).Select(m => m.Key).ToHashSet();
            return await SaveAsync(
                db,
                await new SettleMatters(db, Clock(provider)).HandleAsync(caller, keys, NewPress(), cancellation),
                cancellation);
        });
        return command;
    }

    private static Command Undo(IServiceProvider services)
    {
        var command = new Command("undo", "Takes back the last thing that was done with this command.");
        StoreCommand.SetAction(command, services, async (_, provider, db, cancellation) =>
        {
            var action = await db.ActionEvents.AsNoTracking()
                .Where(e => EF.Functions.Like(e.ActivityId!, Press + "%") && e.Change != ActionChange.Undone
                    && !db.ActionEvents.Any(u => u.UndoesEventId == e.Id))
                .OrderByDescending(e => e.Id).Select(e => new { e.At, e.ActivityId }).FirstOrDefaultAsync(cancellation);
            var matter = await db.CheckedMatters.AsNoTracking().Where(c => EF.Functions.Like(c.ActivityId!, Press + "%"))
                .OrderByDescending(c => c.Id).Select(c => new { c.At, c.ActivityId }).FirstOrDefaultAsync(cancellation);
            var last = matter?.At > action?.At || action is null ? matter?.ActivityId : action.ActivityId;
            return await SaveAsync(db, await new UndoReview(db, Clock(provider)).HandleAsync(
                (await CallerAsync(db, null, cancellation))!, last ?? "", NewPress(), cancellation), cancellation);
        });
        return command;
    }

    private static async Task<Caller?> CallerAsync(CommitteeDb db, string? committee, CancellationToken cancellation)
    {
        if (committee is null)
            return Caller.ForConsole((await CommitteeOption.AllAsync(db, cancellation)).Select(c => c.Id));
        return await CommitteeOption.FindAsync(db, committee, Console.Error, cancellation) is { } one
            ? Caller.ForConsole([one.Id])
            : null;
    }

    private static async Task<int> SaveAsync(CommitteeDb db, ArchiveOutcome outcome, CancellationToken cancellation)
    {
        switch (outcome)
        {
            case ArchiveOutcome.ArchiveShown shown:
                await db.SaveChangesAsync(cancellation);
                Console.WriteLine(shown.Notice?.Text);
                Console.WriteLine(ArchiveWords.Waits(shown.Review));
                return ExitCode.Done;
            case ArchiveOutcome.ArchiveDeclined refused:
                return await RefuseAsync(refused.Reason);
            default:
                throw new InvalidOperationException($"{outcome.GetType().Name} has no words for the console.");
        }
    }

    private static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return ExitCode.WrongUsage;
    }

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();

    private static string NewPress() => $"{Press}{Guid.NewGuid():N}";

    private static DateOnly? Day(string words) =>
        DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static Option<string?> CommitteeOf() => new("--committee") { Description = "Only this committee's." };

    private static Option<string?> MeetingOf() =>
        new("--meeting") { Description = "Only those of the meeting of this day, as in 2018-06-18." };
}
