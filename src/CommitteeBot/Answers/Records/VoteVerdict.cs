using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Records;

/// <summary>The yes or no in front of an answer about votes, where one motion settles it.</summary>
internal static class VoteVerdict
{
    /// <returns>Null where nothing is to be said before the record itself.</returns>
    public static string? Read(
        Question question, VoteAsk ask, NamedPerson person, bool namesPerson, IReadOnlyList<MotionRow> rows)
    {
        if (rows is not [var row])
            return null;
        if (ask.HasFlag(VoteAsk.Unanimous))
            return Unanimous(row);
        if (namesPerson && question.Expected.HasFlag(ExpectedAnswer.YesOrNo))
            return OfPerson(ask, person, row);
        return (ask & (VoteAsk.For | VoteAsk.Against | VoteAsk.Abstained)) != 0
            && question.Expected.HasFlag(ExpectedAnswer.Person) && !AnswerVotes.NamesAsked(row, ask).Any()
            ? VoteWords.NobodyNamed
            : null;
    }

    private static string? Unanimous(MotionRow row) =>
        row is { AgainstCount: > 0 } or { AbstainedCount: > 0 }
            || row.AgainstNames.Length > 0 || row.AbstainedNames.Length > 0
            ? VoteWords.NotUnanimous
            : row.Manner switch
            {
                VoteManner.Unanimous => VoteWords.Unanimous,
                VoteManner.NemCon => VoteWords.NemCon,
                _ => null,
            };

    private static string? OfPerson(VoteAsk ask, NamedPerson person, MotionRow row)
    {
        var (names, did) = ask.HasFlag(VoteAsk.Mover) ? (row.Movers, "proposed")
            : ask.HasFlag(VoteAsk.Seconder) ? (row.Seconders, "seconded")
            : ("", "");
        var printed = MotionRow.Names(names);
        if (printed.Count == 0)
            return null;
        var who = MarkdownText.Escape(People.And([.. printed]));
        return person.IsAmong(printed) ? VoteWords.Yes(who, did) : VoteWords.No(who, did);
    }
}
