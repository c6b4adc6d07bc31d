using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels.DirectLine;

namespace SupervisionBot.Tests.Channels.DirectLine;

/// <summary>Says back what it hears; a few words make it do the other things that a bot does.</summary>
sealed partial class EchoBot : ActivityHandler
{
    readonly ConcurrentQueue<Activity> heard = new();
    ResourceResponse? last;

    public IReadOnlyCollection<Activity> Heard => heard;

    public ConcurrentQueue<object?> SignedIn { get; } = new();

    /// <summary>Held before each turn, when set.</summary>
    public SemaphoreSlim? Gate { get; set; }

    public int InTurn;

    public bool Overlapped { get; private set; }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Increment(ref InTurn) > 1)
            Overlapped = true;
        try
        {
            if (Gate is { } gate)
                await gate.WaitAsync(cancellationToken);
            await Task.Yield();
            heard.Enqueue(turnContext.Activity);
            SignedIn.Enqueue(turnContext.TurnState.Get<SignedInPerson>());
            await base.OnTurnAsync(turnContext, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref InTurn);
        }
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var text = Mention().Replace(turnContext.Activity.Text ?? "", "");
        switch (text)
        {
            case "twice":
                await turnContext.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")], cancellationToken);
                break;
            case "card":
                await turnContext.SendActivityAsync(MessageFactory.Attachment(Card()), cancellationToken);
                break;
            case "execute":
                await turnContext.SendActivityAsync(MessageFactory.Attachment(Executing(turnContext.Activity.From.Id)), cancellationToken);
                break;
            case "wrong card":
                var unknown = new
                {
                    type = "AdaptiveCard",
                    version = "1.7",
                    body = new[] { new { type = "Carousel2" } },
                };
                var wrong = new Attachment("application/vnd.microsoft.card.adaptive") { Content = unknown };
                await turnContext.SendActivityAsync(MessageFactory.Attachment(wrong), cancellationToken);
                break;
            case "consent":
                await turnContext.SendActivityAsync(MessageFactory.Attachment(Consent()), cancellationToken);
                break;
            case "long":
                var lines = Enumerable.Range(1, 60).Select(line => $"Line {line}");
                await turnContext.SendActivityAsync(string.Join("\n\n", lines), cancellationToken: cancellationToken);
                break;
            case "type":
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
                await turnContext.SendActivityAsync("typed", cancellationToken: cancellationToken);
                break;
            case "change it":
                var changed = MessageFactory.Text("changed");
                changed.Id = last!.Id;
                await turnContext.UpdateActivityAsync(changed, cancellationToken);
                break;
            case "delete it":
                await turnContext.DeleteActivityAsync(last!.Id, cancellationToken);
                break;
            case "throw":
                throw new InvalidOperationException("as asked");
            default:
                var count = turnContext.Activity.Attachments?.Count ?? 0;
                last = await turnContext.SendActivityAsync(
                    $"echo: {text}" + (count > 0 ? $" ({count} files)" : ""),
                    cancellationToken: cancellationToken
                );
                break;
        }
    }

    /// <summary>A card of Teams: a press is an invoke, and it is looked up again when it is opened later.</summary>
    static Attachment Executing(string reader)
    {
        var save = new
        {
            type = "Action.Execute",
            title = "Save",
            verb = "save",
            data = new { verb = "save", card = "c1" },
        };
        return new Attachment("application/vnd.microsoft.card.adaptive")
        {
            Content = new
            {
                type = "AdaptiveCard",
                version = "1.5",
                body = new object[] { new { type = "TextBlock", text = "To be saved" } },
                actions = new object[]
                {
                    save,
                    new
                    {
                        type = "Action.Submit",
                        title = "Say it",
                        data = new { msteams = new { type = "imBack", value = "said by a card" } },
                    },
                },
                refresh = new { action = save with { verb = "look", data = new { verb = "look", card = "c1" } }, userIds = new[] { reader } },
            },
        };
    }

    [GeneratedRegex("<at>.*?</at> ")]
    private static partial Regex Mention();

    static Attachment Consent() =>
        new("application/vnd.microsoft.teams.card.file.consent", name: "Hours.xlsx")
        {
            Content = new
            {
                description = "Your hours",
                acceptContext = new { offer = "1" },
                declineContext = new { offer = "1" },
            },
        };

    static Attachment Card() =>
        new()
        {
            ContentType = "application/vnd.microsoft.card.adaptive",
            Content = new
            {
                type = "AdaptiveCard",
                version = "1.5",
                fallbackText = "3.5 hours",
                body = new object[]
                {
                    new
                    {
                        type = "TextBlock",
                        text = "个别督导 · Individual supervision",
                        weight = "Bolder",
                        size = "Medium",
                        style = "heading",
                        wrap = true,
                    },
                    new
                    {
                        type = "FactSet",
                        facts = new object[]
                        {
                            new { title = "Length", value = "3 h 30 min" },
                            new { title = "With", value = "陈静怡 Chen Jingyi" },
                            new { title = "Day", value = "Monday, 23 November 2026" },
                        },
                    },
                },
                actions = new object[]
                {
                    new
                    {
                        type = "Action.Submit",
                        title = "Save",
                        data = new { act = "save" },
                    },
                    new
                    {
                        type = "Action.Submit",
                        title = "Change something about this entry before it is saved",
                        data = new { act = "change" },
                    },
                    new
                    {
                        type = "Action.Submit",
                        title = "取消",
                        data = new { act = "cancel" },
                    },
                },
            },
        };
}
