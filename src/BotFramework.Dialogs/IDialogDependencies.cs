namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that needs other dialogs in the same set; adding it adds them.</summary>
public interface IDialogDependencies
{
    IEnumerable<Dialog> GetDependencies();
}
