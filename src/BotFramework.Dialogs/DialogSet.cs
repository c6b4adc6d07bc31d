using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState> _stack;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _version;

    /// <summary>The outermost set of a bot: it knows where the stack is stored.</summary>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState) => _stack = dialogState ?? throw new ArgumentNullException(nameof(dialogState));

    /// <summary>A set inside another dialog, which brings the stack itself.</summary>
    public DialogSet() { }

    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                dialog.TelemetryClient = _telemetryClient;
            }
        }
    }

    /// <summary>A hash over the versions of all dialogs, in the order in which they were added.</summary>
    public virtual string GetVersion()
    {
        if (_version is null)
        {
            var versions = string.Concat(_dialogs.Values.Select(dialog => dialog.GetVersion()));
            _version = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(versions)));
        }

        return _version;
    }

    /// <summary>
    /// Adds the dialog and those that it depends on. The same instance twice is one dialog; another dialog with an id that is taken
    /// gets the id with the first free number appended, from 2.
    /// </summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog))
            {
                return this;
            }

            dialog.Id = FreeIdFor(dialog.Id);
        }

        dialog.TelemetryClient = _telemetryClient;
        _dialogs.Add(dialog.Id, dialog);
        if (dialog is IDialogDependencies needs)
        {
            foreach (var needed in needs.GetDependencies())
            {
                Add(needed);
            }
        }

        return this;
    }

    /// <summary>Reads the stack of this conversation.</summary>
    /// <exception cref="InvalidOperationException">The set was made without a place where the stack is stored.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_stack is null)
        {
            throw new InvalidOperationException("This DialogSet was created without a state property accessor, so it has no stack of its own.");
        }

        var state = await _stack.GetAsync(turnContext, static () => new DialogState(), cancellationToken).ConfigureAwait(false);
        // A store without type names gives plain data, and the accessor a copy made of it: put back, it is what is saved.
        await _stack.SetAsync(turnContext, state, cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    /// <returns>The dialog, or null when this set does not have it.</returns>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string FreeIdFor(string id)
    {
        var number = 2;
        while (_dialogs.ContainsKey($"{id}{number}"))
        {
            number++;
        }

        return $"{id}{number}";
    }
}
