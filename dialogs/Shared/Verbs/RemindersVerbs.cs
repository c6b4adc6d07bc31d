namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>RemindersConversation</c> answers.</summary>
static class RemindersVerbs
{
    public static readonly Verb Show = new("reminders.show");
    public static readonly Verb Quiet = new("reminders.quiet");
    public static readonly Verb Days = new("reminders.days");
    public static readonly Verb Limit = new("reminders.limit");
    public static readonly Verb Leads = new("reminders.leads");
    public static readonly Verb Materials = new("reminders.materials");
    public static readonly Verb OpenClasses = new("reminders.open-classes");
    public static readonly Verb Resume = new("reminders.resume");
    public static readonly Verb Pause = new("reminders.pause");

    public static readonly IReadOnlyList<Verb> Every = [Show, Quiet, Days, Limit, Leads, Materials, OpenClasses, Resume, Pause];
}
