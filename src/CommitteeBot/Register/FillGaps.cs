using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="Actions">All that the summary shows, in its order.</param>
/// <param name="Filled">What has been put into its form.</param>
internal sealed record FillGapsRequest(
    IReadOnlyList<ActionReference> Actions, IReadOnlyList<EditRequest> Filled, bool IsOver, string? ActivityId);

/// <summary>Sets the owners and due dates that a meeting left open, each as the edit form of its action would.</summary>
internal sealed class FillGaps(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, FillGapsRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var (count, unclear) = (0, new List<string>());
        foreach (var one in request.Filled)
        {
            switch (await new EditAction(db, time).HandleAsync(caller, one, cancellation))
            {
                case ActionChanged:
                    count++;
                    break;
                case OwnerUnclear owner:
                    unclear.Add($"{one.Reference}: {OwnerReplies.Question(owner.Question.Written, owner.Question.Choices.Count)} "
                        + $"{string.Join(", ", owner.Question.Choices.Select(c => c.Name))}.");
                    break;
                case DueDateUnclear due:
                    unclear.Add($"{one.Reference}: {DueDateWords.Question(due.Due)}");
                    break;
                case RegisterRefusal refused:
                    unclear.Add(refused.Reason);
                    break;
            }
        }

        var views = new List<ActionView>();
        foreach (var reference in request.Actions)
        {
            if (await access.FindAsync(caller, reference, cancellation) is { } action)
                views.Add(await access.ViewAsync(caller, action, cancellation));
        }

        return views.Count == 0
            ? MeetingRegisterWords.NoMeeting
            : new MeetingSummary(views[0].Committee, views)
            {
                Message = string.Join(' ', unclear.Prepend(MeetingRegisterWords.GapsFilled(count))), IsOver = request.IsOver,
            };
    }
}
