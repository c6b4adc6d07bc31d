using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ExchangeConversation</c> answers.</summary>
static class ExchangeVerbs
{
    public static readonly Verb Home = new("exchange.home");
    public static readonly Verb Topics = new("exchange.topics");
    public static readonly Verb Own = new("exchange.own");
    public static readonly Verb Unanswered = new("exchange.unanswered");
    public static readonly Verb Reported = new("exchange.reported");
    public static readonly Verb Leave = new("exchange.leave");
    public static readonly Verb Hidden = new("exchange.hidden");

    /// <summary>About a topic's key.</summary>
    public static readonly Verb<string> Help = Verb.WithText("exchange.help");
    public static readonly Verb<string> Unhelp = Verb.WithText("exchange.unhelp");

    /// <summary>About a number of days; 0 to hear of questions again.</summary>
    public static readonly Verb<string> Mute = Verb.WithText("exchange.mute");
    public static readonly Verb<PostId> Open = Verb.With<PostId>("exchange.open");
    public static readonly Verb<PostId> Helped = Verb.With<PostId>("exchange.helped");
    public static readonly Verb<PostId> Report = Verb.With<PostId>("exchange.report");
    public static readonly Verb<PostId> Withdraw = Verb.With<PostId>("exchange.withdraw");
    public static readonly Verb<PostId> TakeDown = Verb.With<PostId>("exchange.take-down");

    /// <summary>About what somebody wrote: nothing of them is shown any more, or all of it again.</summary>
    public static readonly Verb<PostId> Hide = Verb.With<PostId>("exchange.hide");
    public static readonly Verb<PostId> Show = Verb.With<PostId>("exchange.show");

    public static readonly IReadOnlyList<Verb> Every =
    [
        Home,
        Topics,
        Own,
        Unanswered,
        Reported,
        Leave,
        Help,
        Unhelp,
        Mute,
        Open,
        Helped,
        Report,
        Withdraw,
        TakeDown,
        Hidden,
        Hide,
        Show,
    ];
}

/// <summary>What the buttons do that <c>AskOthersConversation</c> answers.</summary>
static class AskOthersVerbs
{
    public static readonly Verb Ask = new("exchange.ask");
    public static readonly Verb<PostId> Answer = Verb.With<PostId>("exchange.answer");

    /// <summary>About a topic's key.</summary>
    public static readonly Verb<string> Topic = Verb.WithText("exchange.topic");
    public static readonly Verb Send = new("exchange.send");

    /// <summary>What looks like a client's is none; sends.</summary>
    public static readonly Verb NoClient = new("exchange.no-client");
    public static readonly Verb Rewrite = new("exchange.rewrite");
    public static readonly Verb Cancel = new("exchange.cancel");

    public static readonly IReadOnlyList<Verb> Every = [Ask, Answer, Topic, Send, NoClient, Rewrite, Cancel];
}
