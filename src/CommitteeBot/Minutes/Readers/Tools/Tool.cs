namespace CommitteeBot.Minutes.Readers.Tools;

/// <summary>A program of the system that reads what no library here can.</summary>
/// <param name="Package">The Debian package to install where it is missing.</param>
internal sealed record Tool(string Name, string Package)
{
    public static readonly Tool PdfToXml = new("pdftohtml", "poppler-utils");
    public static readonly Tool PdfToText = new("pdftotext", "poppler-utils");
    public static readonly Tool PdfToImage = new("pdftoppm", "poppler-utils");
    public static readonly Tool Tesseract = new("tesseract", "tesseract-ocr");

    public static readonly Tool LibreOffice = new("soffice", "libreoffice-writer");

    public string Missing =>
        $"The program {Name} is not installed on the machine that runs the bot, and without it this file cannot be "
            + $"read. Ask the administrator to install the package {Package}.";

    /// <summary>The path of the program; null where the search path doesn't have it.</summary>
    public static string? FindPath(string name)
    {
        foreach (
            var folder in (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}
