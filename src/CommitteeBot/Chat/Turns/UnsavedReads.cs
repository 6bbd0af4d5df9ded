using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Turns that may be answered though nothing can be saved: they have changed nothing but the bot's own memory of the
/// conversation. Something restricted isn't shown that way, as showing it has to be written down.
/// </summary>
internal static class UnsavedReads
{
    public static bool Includes(CommitteeDb db) => !db.IsWriting && db.ChangeTracker.Entries()
        .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        .All(e => e.Entity is ConversationRow or ConversationMemoryRow or OfferedQuestionRow or PersonRow);
}
