using CommitteeBot.Chat.Turns;
using CommitteeBot.Graph;
using CommitteeBot.Register.Plans;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Actions;

namespace CommitteeBot.Chat.Following;

/// <summary>Somebody wants their actions in their own To Do, or no longer.</summary>
internal sealed class ToDoTurn(CommitteeDb db, GraphSettings settings, TimeProvider clock)
{
    public async Task<Reply> ChooseAsync(Turn turn, ToDoIntent intent, CancellationToken cancellation)
    {
        if (!turn.IsPersonal)
            return new Reply(ToDoWords.AskInOwnChat);
        if (!settings.ToDo)
            return new Reply(ToDoWords.NotSetUp);
        if (turn.Speaker.Person is not { Id: > 0, AadObjectId: not null } person)
            return new Reply(ToDoWords.NoAccount);
        return new Reply(await new ChooseToDo(db, clock).RunAsync(person, intent.IsOn, cancellation));
    }
}
