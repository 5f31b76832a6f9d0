import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows a list by its {@code next} links, and prints the addresses of pages of 20 from there on: {@code BASE PAGES COUNT}.
 * It walks in steps of 100 articles; a cursor stands in the list, whatever the length of the page.
 */
public final class Deep {

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]*)\"");
    private static final Pattern CURSOR = Pattern.compile("cursor=([^&]*)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    private Deep(String base) {
        this.base = base;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        Deep deep = new Deep(arguments[0]);
        String address = "/v1/articles?fields=slug&limit=100";
        for (int page = 0; page < Integer.parseInt(arguments[1]); page += 5) {
            address = deep.next(address);
        }
        Matcher cursor = CURSOR.matcher(address);
        address = "/v1/articles?limit=20" + (cursor.find() ? "&" + cursor.group() : "");
        for (int page = 0; page < Integer.parseInt(arguments[2]); page++) {
            System.out.println(address);
            address = deep.next(address);
        }
    }

    private String next(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + address)).build();
        String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher next = NEXT.matcher(body);
        if (!next.find()) {
            throw new IOException("No page after " + address);
        }
        return next.group(1);
    }
}
