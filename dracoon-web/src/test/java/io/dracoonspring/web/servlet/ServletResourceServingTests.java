// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.servlet;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonClients;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.resource.DracoonProtocolResolver;
import io.dracoonspring.resource.DracoonResource;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.StreamLimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Checks resource handlers with locations in DRACOON. No container and no firewall is in
 * front of Spring MVC, so that hostile paths arrive as they are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServletResourceServingTests {

	private static final String SECRET = "secret outside of the location";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = client("alice");

	private final Dracoon bob = client("bob");

	private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

	private MockMvcTester mvc;

	private Dracoon client(String user) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), user,
					Secret.of("Emulator-2026!"))
			.encryptionPassword("Encryption-2026!")
			.build();
	}

	@BeforeAll
	void start() {
		DracoonOperations files = new DracoonTemplate(this.alice);
		files.createFolders("/Projects/public/sub");
		files.createFolders("/Vault/public");
		files.writeString("/Projects/public/a.txt", "text of a");
		files.writeString("/Projects/public/sub/b c#ü+%.txt", "odd name");
		files.writeString("/Projects/public/%2e%2e", "a name that looks encoded");
		files.writeString("/Projects/public/page.html", "<script>alert(1)</script>");
		files.writeString("/Projects/secret.txt", SECRET);
		files.writeString("/Vault/public/c.txt", "decrypted");
		files.writeString("/Vault/secret.txt", SECRET);
		Map<String, Dracoon> named = Map.of("bob", this.bob);
		DracoonClients clients = (name) -> Objects.requireNonNull((name != null) ? named.get(name) : this.alice,
				"unknown client");
		this.context.setServletContext(new MockServletContext());
		this.context.addProtocolResolver(new DracoonProtocolResolver(clients));
		this.context.addBeanFactoryPostProcessor((beans) -> beans.registerSingleton("clients", clients));
		this.context.register(Application.class, ServletResourceServing.class);
		this.context.addBeanFactoryPostProcessor((beans) -> beans.registerSingleton("limits", StreamLimits.defaults()));
		this.context.refresh();
		this.mvc = MockMvcTester.from(this.context);
	}

	@AfterAll
	void stop() {
		this.context.close();
		this.alice.close();
		this.bob.close();
		this.emulator.close();
	}

	@BeforeEach
	void clear() {
		this.emulator.faults().clear();
		this.emulator.clearRequests();
	}

	@Test
	void fileComesWithTheHeadersOfServedFiles() {
		assertThat(get("/files/a.txt")).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
			.hasHeader(HttpHeaders.CONTENT_LENGTH, "9")
			.hasHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform, private")
			.containsHeader(HttpHeaders.ETAG)
			.containsHeader(HttpHeaders.LAST_MODIFIED)
			.bodyText()
			.isEqualTo("text of a");
	}

	@Test
	void browsersShowNoPages() {
		assertThat(get("/files/page.html")).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
			.headers()
			.hasHeaderSatisfying(HttpHeaders.CONTENT_DISPOSITION,
					(values) -> assertThat(values).first().asString().startsWith("attachment"));
	}

	@Test
	void encryptedFileComesDecrypted() {
		assertThat(get("/vault/c.txt")).hasStatusOk()
			.hasHeader(HttpHeaders.ACCEPT_RANGES, "none")
			.bodyText()
			.isEqualTo("decrypted");
	}

	@Test
	void rangesAndConditionsAreThoseOfServedFiles() {
		assertThat(get("/files/a.txt", HttpHeaders.RANGE, "bytes=5-6")).hasStatus(206)
			.hasHeader(HttpHeaders.CONTENT_RANGE, "bytes 5-6/9")
			.bodyText()
			.isEqualTo("of");
		String tag = get("/files/a.txt").getResponse().getHeader(HttpHeaders.ETAG);
		this.emulator.clearRequests();
		assertThat(get("/files/a.txt", HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(304).bodyText().isEmpty();
		assertThat(downloads()).isZero();
		assertThat(get("/files/a.txt", HttpHeaders.RANGE, "bytes=5-6", HttpHeaders.IF_RANGE, "\"other\""))
			.hasStatusOk();
	}

	@Test
	void headFetchesNoContent() {
		assertThat(this.mvc.head().uri("/files/a.txt").exchange()).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_LENGTH, "9")
			.bodyText()
			.isEmpty();
		assertThat(downloads()).isZero();
		assertThat(this.mvc.post().uri("/files/a.txt").exchange()).hasStatus(405);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '|',
			value = { "/files/sub/b%20c%23%C3%BC+%25.txt, odd name", "/files/%252e%252e, a name that looks encoded",
					"/files///a.txt, text of a", "/a.txt, text of a", "/unended/a.txt, text of a" })
	void namesAreDecodedOnce(String path, String content) {
		assertThat(get(path)).hasStatusOk().bodyText().isEqualTo(content);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/files/../secret.txt", "/files/sub/../../secret.txt", "/files/%2e%2e/secret.txt",
			"/files/%2E./secret.txt", "/files/..%2fsecret.txt", "/files/%2e%2e%2fsecret.txt", "/files/..%5csecret.txt",
			"/files/%252e%252e/secret.txt", "/files//Projects/secret.txt", "/files/%2fProjects/secret.txt",
			"/files/%2f%2fbob/Projects/secret.txt", "/files/dracoon:/Projects/secret.txt",
			"/files/dracoon:%2fProjects%2fsecret.txt", "/files/dracoon:%2f%2fbob%2fProjects%2fsecret.txt",
			"/files/%00/secret.txt", "/files/secret.txt", "/unended/secret.txt", "/unended/../secret.txt",
			"/unended/%2e%2e/secret.txt", "/vault/../secret.txt", "/vault/%2e%2e/secret.txt", "/files/..;/secret.txt",
			"/files/sub/..%00/secret.txt" })
	void noPathLeadsOutOfTheLocation(String path) {
		MvcTestResult result = get(path);
		assertThat(result).hasStatus4xxClientError().bodyText().doesNotContain(SECRET);
		assertThat(downloads()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/files/nothing.txt", "/files/sub", "/files/sub/", "/files/", "/files", "/files/A.TXT",
			"/files/*.txt" })
	void noOtherPathIsAFile(String path) {
		assertThat(get(path)).hasStatus(404);
	}

	@Test
	void pathsThatSpringHasDecodedAreNotDecodedAgain() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		handleDecoded("%2e%2e", response);
		assertThat(response.getContentAsString()).isEqualTo("a name that looks encoded");
		assertThatExceptionOfType(NoResourceFoundException.class)
			.isThrownBy(() -> handleDecoded("../secret.txt", new MockHttpServletResponse()));
	}

	// handles a path as Spring MVC does if the application uses AntPathMatcher
	private void handleDecoded(String path, MockHttpServletResponse response) throws Exception {
		ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
		handler.setLocations(List.of(this.context.getResource("dracoon:/Projects/public/")));
		handler.afterPropertiesSet();
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/files");
		request.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, path);
		this.context.getBean(ServletResourceServing.class).handle(request, response, handler);
	}

	@Test
	void missingFileNeedsNoSecondSearch() {
		get("/files/a.txt");
		this.emulator.clearRequests();
		get("/files/nothing.txt");
		assertThat(this.emulator.requests()).hasSize(3);
	}

	@Test
	void locationNamesTheClientThatReads() {
		assertThat(get("/bob/a.txt")).hasStatusOk().bodyText().isEqualTo("text of a");
		assertThat(get("/bob-vault/c.txt")).hasStatus(404);
	}

	@Test
	void locationsAreSearchedInTheirOrder() {
		assertThat(get("/mixed/a.txt")).hasStatusOk().bodyText().isEqualTo("text of a");
		assertThat(get("/mixed/io/dracoonspring/web/servlet/ServletFileServing.class")).hasStatusOk();
		assertThat(get("/mixed/nothing.txt")).hasStatus(404);
		this.emulator.clearRequests();
		assertThat(get("/fallback/io/dracoonspring/web/servlet/ServletFileServing.class")).hasStatusOk();
		assertThat(this.emulator.requests()).isEmpty();
		assertThat(get("/fallback/a.txt")).hasStatusOk().bodyText().isEqualTo("text of a");
	}

	@Test
	void cacheSettingsOfTheHandlerAreSent() {
		assertThat(get("/hour/a.txt")).hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=3600, private");
		assertThat(get("/never/a.txt")).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		assertThat(get("/public/a.txt")).hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=60, public");
	}

	@Test
	void failureOfTheServerIsThatOfTheLibrary() {
		this.emulator.faults().add(Fault.status(403));
		assertThat(get("/files/a.txt")).failure().hasCauseInstanceOf(DracoonApiException.Forbidden.class);
	}

	private MvcTestResult get(String path, String... headers) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.get().uri(URI.create("http://localhost" + path));
		for (int i = 0; i < headers.length; i += 2) {
			request = request.header(headers[i], headers[i + 1]);
		}
		return request.exchange();
	}

	private long downloads() {
		return this.emulator.requests().stream().filter((request) -> request.path().contains("/downloads")).count();
	}

	@EnableWebMvc
	static class Application implements WebMvcConfigurer {

		private final DracoonClients clients;

		Application(DracoonClients clients) {
			this.clients = clients;
		}

		@Override
		public void addResourceHandlers(ResourceHandlerRegistry registry) {
			registry.addResourceHandler("/files/**", "/a.txt").addResourceLocations("dracoon:/Projects/public/");
			registry.addResourceHandler("/unended/**")
				.addResourceLocations(DracoonResource.of(this.clients, "dracoon:/Projects/public"));
			registry.addResourceHandler("/vault/**").addResourceLocations("dracoon:/Vault/public");
			registry.addResourceHandler("/bob/**").addResourceLocations("dracoon://bob/Projects/public/");
			registry.addResourceHandler("/bob-vault/**").addResourceLocations("dracoon://bob/Vault/public/");
			registry.addResourceHandler("/mixed/**")
				.addResourceLocations("dracoon:/Projects/public/", "file:target/classes/")
				.resourceChain(true);
			registry.addResourceHandler("/fallback/**")
				.addResourceLocations("file:target/classes/", "dracoon:/Projects/public/");
			registry.addResourceHandler("/hour/**")
				.addResourceLocations("dracoon:/Projects/public/")
				.setCachePeriod(3600);
			registry.addResourceHandler("/never/**")
				.addResourceLocations("dracoon:/Projects/public/")
				.setCachePeriod(0);
			registry.addResourceHandler("/public/**")
				.addResourceLocations("dracoon:/Projects/public/")
				.setCacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic());
		}

	}

}
