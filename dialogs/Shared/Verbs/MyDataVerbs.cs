using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>MyDataConversation</c> answers.</summary>
static class MyDataVerbs
{
    public static readonly Verb Show = new("my-data.show");
    public static readonly Verb Copy = new("my-data.copy");
    public static readonly Verb<DataRequestId> Get = Verb.With<DataRequestId>("my-data.get");
    public static readonly Verb Erase = new("my-data.erase");
    public static readonly Verb Withdraw = new("my-data.withdraw");

    /// <summary>The request stays.</summary>
    public static readonly Verb Leave = new("my-data.leave");

    public static readonly IReadOnlyList<Verb> Every = [Show, Copy, Get, Erase, Withdraw, Leave];
}

/// <summary>What the buttons do that <c>DataRequestsConversation</c> answers.</summary>
static class DataRequestVerbs
{
    public static readonly Verb List = new("data-requests.list");
    public static readonly Verb<DataRequestId> Open = Verb.With<DataRequestId>("data-requests.open");
    public static readonly Verb<DataRequestId> Answer = Verb.With<DataRequestId>("data-requests.answer");
    public static readonly Verb Send = new("data-requests.send");
    public static readonly Verb Cancel = new("data-requests.cancel");

    public static readonly IReadOnlyList<Verb> Every = [List, Open, Answer, Send, Cancel];
}
