using CommitteeBot.Chat.Calendar;
using CommitteeBot.Chat.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Actions;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Calendar;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// What people say to one another in a call: of the action just logged, or to somebody who is to do something.
/// </summary>
internal sealed class CallReader(CommitteeDb db, TimeProvider clock, LineContext lines)
{
    public async Task<Intent?> ReadAsync(Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee)
            return null;
        context = await lines.WithPeopleAsync(context, committee, cancellation);
        if (SpokenRequest.CommandFor(turn.Text, context) is { } request)
            return CommandReader.Read(request, context);
        if (MeetingFollowOn.Read(turn.Text, context) is { } meeting
            && await LastMeetingChange.IsOfAsync(db, turn, cancellation))
            return meeting;
        if (FollowOnReader.Read(turn.Text, context) is not { } follow
            || await new FollowOnCommands(db, clock).FindAsync(turn, follow, cancellation) is not { } found)
            return null;
        return found is { IsSure: true, Commands: [var only] }
            ? CommandReader.Read(only.Line, context)
            : new AskBackIntent(found.Commands);
    }
}
