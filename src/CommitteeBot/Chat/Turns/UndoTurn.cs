using CommitteeBot.Chat.Calendar;
using CommitteeBot.Chat.Register;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// <c>undo</c> reverses the person's last change, in the calendar or in the register; with a reference, their last
/// change of that action.
/// </summary>
internal sealed class UndoTurn(CalendarTurn calendar, RegisterTurn register)
{
    public async Task<Reply> RunAsync(Turn turn, UndoIntent intent, CancellationToken cancellation) =>
        intent.References.Count == 0 && await calendar.UndoAsync(turn, cancellation) is { } undone
            ? undone
            : await register.ChangeAsync(turn, intent, cancellation);
}
