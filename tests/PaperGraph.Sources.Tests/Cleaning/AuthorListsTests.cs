using System.Text.Json;
using CsCheck;

namespace PaperGraph.Sources.Tests;

public sealed class AuthorListsTests
{
    [Theory]
    [InlineData("Ann Lee", "Ann Lee")]
    [InlineData("Lee, Ann", "Lee, Ann")]
    [InlineData("Lee, Ann Mary", "Lee, Ann Mary")]
    [InlineData("van der Berg, Jan", "van der Berg, Jan")]
    [InlineData("Sammy Davis, Jr.", "Sammy Davis, Jr.")]
    [InlineData("Lee, Ann; Ng, Bo", "Lee, Ann|Ng, Bo")]
    [InlineData("Lee, Ann;\nNg,\nBo", "Lee, Ann|Ng, Bo")]
    [InlineData("Ann Lee; ", "Ann Lee")]
    [InlineData("Ann Lee, Bo Ng", "Ann Lee|Bo Ng")]
    [InlineData("Ann Lee, Bo Ng and Cy Oz", "Ann Lee|Bo Ng|Cy Oz")]
    [InlineData("Ann Lee, Bo Ng, and Cy Oz", "Ann Lee|Bo Ng|Cy Oz")]
    [InlineData("Ann Lee, Bo Ng and Cy Oz, Di Po", "Ann Lee|Bo Ng|Cy Oz|Di Po")]
    [InlineData("Ann Lee & Bo Ng", "Ann Lee|Bo Ng")]
    [InlineData("Lee, Ann and Ng, Bo", "Lee, Ann|Ng, Bo")]
    [InlineData("van der Berg, Jan Piet and Ng, Bo", "van der Berg, Jan Piet|Ng, Bo")]
    [InlineData("Lee A, Ng BC", "Lee A|Ng BC")]
    [InlineData("Lee, A., Ng, B. C.", "Lee, A.|Ng, B. C.")]
    [InlineData("Ann Lee, Sammy Davis, Jr., Bo Ng", "Ann Lee|Sammy Davis, Jr.|Bo Ng")]
    [InlineData("Lee, Shazeer, Parmar", "Lee|Shazeer|Parmar")]
    [InlineData("['Ann Lee', \"Conor O'Brien\", 'Dan D'Arcy']", "Ann Lee|Conor O'Brien|Dan D'Arcy")]
    [InlineData("Lee, Ann (57193001); Ng, Bo (57193002)", "Lee, Ann|Ng, Bo")]
    [InlineData("Ann Lee|Bo Ng", "Ann Lee|Bo Ng")]
    [InlineData("Ann Lee\nBo Ng", "Ann Lee|Bo Ng")]
    [InlineData("Lee, Ann\r\nNg, Bo", "Lee, Ann|Ng, Bo")]
    [InlineData("Ann Lee, Bo Ng, Cy\nOz, Di Po", "Ann Lee|Bo Ng|Cy Oz|Di Po")]
    [InlineData("García Márquez, Gabriel\nNg, Bo", "García Márquez, Gabriel|Ng, Bo")]
    [InlineData("Ann Lee, Bo Ng,\nCy Oz", "Ann Lee|Bo Ng|Cy Oz")]
    [InlineData("Ann Lee, Bo Ng\nand Cy Oz", "Ann Lee|Bo Ng|Cy Oz")]
    [InlineData("Ann Lee, Bo Ng\nCy Oz, Di Po", "Ann Lee|Bo Ng Cy Oz|Di Po")]
    [InlineData("Ann\nLee", "Ann Lee")]
    [InlineData("", "")]
    public void A_list_of_authors_is_split_into_names(string list, string names) => Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), AuthorLists.Split(list));

    [Theory]
    [InlineData("Ann Lee, Bo Ng and Cy Oz", "Ann Lee|Bo Ng|Cy Oz")]
    [InlineData("Lee, Ann; Ng, Bo", "Ann Lee|Bo Ng")]
    [InlineData("Lee, Ann and Ng, Bo", "Ann Lee|Bo Ng")]
    [InlineData("Lee, Ann", "Ann Lee")]
    [InlineData("Ann Lee, Sammy Davis, Jr., Bo Ng", "Ann Lee|Sammy Davis Jr.|Bo Ng")]
    public void The_same_list_gives_the_same_authors_in_a_table_in_JSON_and_in_text(string list, string names)
    {
        const string text = "We study how names of people are listed, and find that a comma is the least certain of all the signs that part them from each other.";
        string[] documents =
        [
            $"title,authors,abstract\nOn names,\"{list}\",\"{text}\"\n",
            $"title\tauthors\tabstract\nOn names\t{list}\t{text}\n",
            JsonSerializer.Serialize(new { title = "On names", authors = list, @abstract = text }),
            $"On names\n\nAuthors: {list}\n\n{text}\n",
            $"# On names\n\nAuthors: {list}\n\n## Abstract\n\n{text}\n",
            $"---\ntitle: On names\nauthor: {list}\n---\n\n{text}\n",
        ];
        Assert.All(documents, document => Assert.Equal(names.Split('|'), ReadText.Paper(document).Authors));
    }

    [Fact]
    public void No_letter_of_a_list_is_lost() =>
        Gen.OneOf("Ann", "Lee", " ", ", ", " and ", "; ", "\n", "|", "Jr.", "A.", "&").Array[0, 12].Select(string.Concat).Sample(list =>
        {
            Assert.Equal(Letters(list), Letters(string.Concat(AuthorLists.Split(list))));
        });

    private static string Letters(string text) => string.Concat(text.Replace("and", "", StringComparison.Ordinal).Where(char.IsLetter));
}
