using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using D = DocumentFormat.OpenXml.Drawing;
using DP = DocumentFormat.OpenXml.Drawing.Pictures;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>A picture in a line of its own, as wide as the page allows, with what it shows in words for who cannot see it.</summary>
static class WordPicture
{
    /// <summary>A drawing is measured in these (914,400 to the inch): a pixel of 96 to the inch, and a twentieth of a point.</summary>
    const long Pixel = 9525,
        Twip = 635;

    const string Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>Leaves room for the title of the page.</summary>
    const long HighestShare = 80;

    public static Paragraph Of(Block.Picture picture, MainDocumentPart main)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        using (var bytes = new MemoryStream(picture.Png.Bytes.ToArray()))
            part.FeedData(bytes);
        var (width, height) = SizeOf(picture.Png);
        var (number, alt) = ((uint)main.ImageParts.Count(), WordDocument.Clean(picture.Alt));
        return new Paragraph(
            new Run(
                new Drawing(
                    new DW.Inline(
                        new DW.Extent { Cx = width, Cy = height },
                        new DW.DocProperties
                        {
                            Id = number,
                            Name = $"picture{number}",
                            Description = alt,
                        },
                        new D.Graphic(
                            new D.GraphicData(
                                new DP.Picture(
                                    new DP.NonVisualPictureProperties(
                                        new DP.NonVisualDrawingProperties
                                        {
                                            Id = number,
                                            Name = $"picture{number}.png",
                                            Description = alt,
                                        },
                                        new DP.NonVisualPictureDrawingProperties()
                                    ),
                                    new DP.BlipFill(new D.Blip { Embed = main.GetIdOfPart(part) }, new D.Stretch(new D.FillRectangle())),
                                    new DP.ShapeProperties(
                                        new D.Transform2D(new D.Offset { X = 0, Y = 0 }, new D.Extents { Cx = width, Cy = height }),
                                        new D.PresetGeometry(new D.AdjustValueList()) { Preset = D.ShapeTypeValues.Rectangle }
                                    )
                                )
                            )
                            {
                                Uri = Uri,
                            }
                        )
                    )
                    {
                        DistanceFromTop = 0,
                        DistanceFromBottom = 0,
                        DistanceFromLeft = 0,
                        DistanceFromRight = 0,
                    }
                )
            )
        );
    }

    static (long Width, long Height) SizeOf(Png png)
    {
        var (widest, highest) = (WordDocument.TextWidth * Twip, (WordDocument.PageHeight - 2 * WordDocument.Margin) * Twip * HighestShare / 100);
        var (width, height) = (png.Width * Pixel, png.Height * Pixel);
        if (width > widest)
            (width, height) = (widest, Math.Max(1, height * widest / width));
        return height > highest ? (Math.Max(1, width * highest / height), highest) : (width, height);
    }
}
