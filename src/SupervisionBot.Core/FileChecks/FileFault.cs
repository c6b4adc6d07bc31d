namespace SupervisionBot.Core.FileChecks;

/// <summary>What is wrong with a file that was handed in. Each has its own sentence.</summary>
public enum FileFault
{
    /// <summary>Of no kind that is taken anywhere.</summary>
    UnknownKind,

    /// <summary>Its bytes are of another kind than its name says.</summary>
    OtherThanNamed,

    /// <summary>It needs a password.</summary>
    Encrypted,

    /// <summary>It breaks off, or cannot be read through.</summary>
    Damaged,

    /// <summary>A program is in it.</summary>
    Program,

    /// <summary>It unpacks to far more than it should.</summary>
    UnpacksTooFar,

    /// <summary>Names inside it lead elsewhere, differ between its two lists of contents, or are not what they seem.</summary>
    PathTrick,

    /// <summary>An archive with something in it that is none of the kinds taken.</summary>
    OddContent,

    /// <summary>A PDF that runs JavaScript.</summary>
    JavaScript,

    /// <summary>It starts a program or opens a file on whoever's machine.</summary>
    Launch,

    /// <summary>It opens or reads in a file from another machine.</summary>
    OtherFile,

    /// <summary>A form that sends what is typed somewhere.</summary>
    SubmitForm,

    /// <summary>A link to a file on a machine, or to a program, instead of a page of the web.</summary>
    OddAddress,

    /// <summary>A PDF that goes to a page of the web without being asked.</summary>
    OpensByItself,

    /// <summary>A PDF with another file attached.</summary>
    Attachment,

    /// <summary>Films, 3-D and other things that play.</summary>
    RichMedia,

    /// <summary>A form with scripts of its own.</summary>
    FormScript,

    /// <summary>Macros of Office.</summary>
    Macros,

    /// <summary>It takes data out of another program (DDE).</summary>
    DataLink,

    /// <summary>Its template lies on the web or on another machine.</summary>
    RemoteTemplate,

    /// <summary>A picture, object or part of it is fetched from the web or another machine when it is opened.</summary>
    RemoteContent,

    /// <summary>Another document is pasted in as a file.</summary>
    InsertedFile,

    /// <summary>Controls that run code.</summary>
    ActiveX,

    /// <summary>An object of another program is embedded.</summary>
    EmbeddedObject,

    /// <summary>XML that declares things of its own, which readers follow.</summary>
    Declarations,

    /// <summary>A picture too large to be shown.</summary>
    TooManyPixels,

    /// <summary>An archive or a document hides behind a picture or a PDF.</summary>
    HiddenContent,
}
