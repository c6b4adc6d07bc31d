using System.Diagnostics;
using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Memory;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs within one turn, and the verbs that change it. A component's dialogs have a context of their own below it.</summary>
[DebuggerDisplay("{GetType().Name}[{ActiveDialog?.Id}]")]
public partial class DialogContext
{
    private readonly DialogContext _servicesFrom;
    private bool _servicesFromTurn;

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack ??= [];
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, TurnOf(parentDialogContext), state)
    {
        Parent = parentDialogContext;
        _servicesFrom = parentDialogContext;
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The stored stack; the active dialog is first.</summary>
    public List<DialogInstance> Stack { get; }

    public DialogContext Parent { get; set; }

    /// <summary>The context inside the active dialog, when that is a container.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The state that the dialogs see, by path, such as <c>conversation.name</c>. Made when first asked for.</summary>
    public DialogStateManager State
    {
        get => field ??= new DialogStateManager(this);
        set;
    }

    /// <summary>Objects for the dialogs below, inherited from the parent. Made when first asked for.</summary>
    public TurnContextStateCollection Services => field ??= InheritServices();

    /// <summary>Looks in the own set, then in those of the parents.</summary>
    /// <returns>The dialog, or null when nobody has it.</returns>
    public Dialog FindDialog(string dialogId)
    {
        if (Dialogs.Find(dialogId) is { } own)
        {
            return own;
        }

        if (Parent is null)
        {
            return null;
        }

        if (Parent.FindDialog(dialogId) is { } theirs)
        {
            return theirs;
        }

        var container = Parent.ActiveDialog is { } active ? Parent.FindDialog(active.Id) as DialogContainer : null;
        return container?.FindDialog(dialogId, this);
    }

    /// <summary>The language of the turn: <c>turn.locale</c>, the activity's, or the thread's, whichever is a known culture first.</summary>
    public string GetLocale()
    {
        try
        {
            var locale = TurnMemory.Find(Context, "locale") as string;
            locale = string.IsNullOrEmpty(locale) ? Context.Activity?.Locale : locale;
            return string.IsNullOrEmpty(locale) ? CultureInfo.CurrentCulture.Name : CultureInfo.GetCultureInfo(locale).Name;
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.CurrentCulture.Name;
        }
    }

    /// <summary>From now on everything that the turn carries is a service of this context too.</summary>
    internal void TakeServicesFromTurn() => _servicesFromTurn = true;

    private static ITurnContext TurnOf(DialogContext parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return parent.Context;
    }

    private TurnContextStateCollection InheritServices()
    {
        var services = new TurnContextStateCollection();
        IEnumerable<KeyValuePair<string, object>> inherited = _servicesFromTurn ? Context.TurnState : _servicesFrom?.Services ?? [];
        foreach (var (key, service) in inherited)
        {
            services[key] = service;
        }

        return services;
    }

    /// <summary>Gives an exception the names of the dialogs, not their state: what people wrote does not belong into a log.</summary>
    private async Task<T> NoteStackOnFailure<T>(Task<T> verb)
    {
        try
        {
            return await verb.ConfigureAwait(false);
        }
        catch (Exception failure) when (!failure.Data.Contains(nameof(DialogContext)))
        {
            var stack = new List<string>();
            for (var dc = this; dc is not null; dc = dc.Parent)
            {
                stack.AddRange(dc.Stack.Select(instance => instance.Id));
            }

            failure.Data[nameof(DialogContext)] = new Dictionary<string, object>
            {
                [nameof(ActiveDialog)] = ActiveDialog?.Id,
                [nameof(Parent)] = Parent?.ActiveDialog?.Id,
                [nameof(Stack)] = stack,
            };
            throw;
        }
    }
}
