using CommitteeBot.Chat.Calendar;
using CommitteeBot.Chat.Register;
using CommitteeBot.Chat.Roster;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// <c>undo</c> reverses the person's last change, of people or a committee, in the calendar or in the register; with
/// a reference,
/// their last change of that action.
/// </summary>
internal sealed class UndoTurn(
    CalendarTurn calendar, RegisterTurn register, CommitteeNameTurn committees, MergePeopleTurn people)
{
    public async Task<Reply> RunAsync(Turn turn, UndoIntent intent, CancellationToken cancellation) =>
        (intent.References.Count > 0 ? null
            : await people.UndoLastAsync(turn, cancellation) ?? await committees.UndoLastAsync(turn, cancellation)
                ?? await calendar.UndoAsync(turn, cancellation))
        ?? await register.ChangeAsync(turn, intent, cancellation);
}
