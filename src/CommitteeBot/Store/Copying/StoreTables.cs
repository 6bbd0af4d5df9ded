namespace CommitteeBot.Store.Copying;

/// <summary>Every table of a store, each after those that it refers to.</summary>
internal static class StoreTables
{
    /// <summary>
    /// Facts come after what they are made from, for a change of that takes them away; restrictions before what they
    /// close.
    /// </summary>
    public static IReadOnlyList<StoreTable> All { get; } =
    [
        new StoreTable<CommitteeRow>(), new StoreTable<PersonRow>(), new StoreTable<MembershipRow>(),
        new StoreTable<PersonNameRow>(), new StoreTable<CommitteeChangeRow>(),
        new StoreTable<MeetingRow>(), new StoreTable<DocumentRow>(), new StoreTable<DocumentTextRow>(),
        new StoreTable<EarlierVersionRow>(), new StoreTable<UnfinishedImportRow>(), new StoreTable<AttendanceRow>(),
        new StoreTable<RestrictionRow>(), new StoreTable<RestrictionExclusionRow>(), new StoreTable<ItemRow>(),
        new StoreTable<PassageRow>(), new StoreTable<PassageEmbeddingRow>(), new StoreTable<DecisionRow>(),
        new StoreTable<CorrectionRow>(), new StoreTable<MotionRow>(), new StoreTable<InterestRow>(),
        new StoreTable<AttendanceChangeRow>(),
        new StoreTable<AmendmentRow>(), new StoreTable<FutureItemRow>(), new StoreTable<ReportRow>(),
        new StoreTable<FactRow>(), new StoreTable<CheckedMatterRow>(),
        new StoreTable<ActionRow>(), new StoreTable<ActionCoOwnerRow>(), new StoreTable<ActionEventRow>(),
        new StoreTable<HeardActionRow>(),
        new StoreTable<PendingActionRow>(),
        new StoreTable<MeetingEventRow>(), new StoreTable<MeetingConflictRow>(), new StoreTable<CalendarFeedRow>(),
        new StoreTable<CalendarEntryRow>(), new StoreTable<StandingItemRow>(), new StoreTable<AgendaItemRow>(),
        new StoreTable<ApologyRow>(),
        new StoreTable<ConversationRow>(), new StoreTable<ConversationMemoryRow>(),
        new StoreTable<HandledActivityRow>(), new StoreTable<PostedAnswerRow>(), new StoreTable<AnswerFeedbackRow>(),
        new StoreTable<ClerkQuestionRow>(), new StoreTable<OfferedQuestionRow>(), new StoreTable<OutboxMessageRow>(),
        new StoreTable<JobRow>(), new StoreTable<SenderLeaseRow>(), new StoreTable<DigestRulesRow>(),
        new StoreTable<DigestWishRow>(),
        new StoreTable<AuditRow>(), new StoreTable<HoldRow>(), new StoreTable<DisposalRow>(),
        new StoreTable<RedactionRow>(), new StoreTable<FollowedSourceRow>(), new StoreTable<GroupMemberRow>(),
        new StoreTable<FollowedFileRow>(), new StoreTable<PlannedActionRow>(), new StoreTable<ToDoWishRow>(),
        new StoreTable<ModelUseRow>(),
    ];
}
