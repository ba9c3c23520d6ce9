// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ConflictNode;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.ThingsApi.NumberedThing;
import io.dracoonspring.testing.StackTraces;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ApiErrorsTests {

	private final TestServer server = new TestServer();

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	private final DracoonWebClients clients = new DracoonWebClients(this.transport, BaseUrl.of(this.server.url()),
			(request, next) -> next.exchange(request), List.of());

	private final ThingsApi api = new ApiClientFactory(this.clients.authenticated(), "test").create(ThingsApi.class);

	@AfterEach
	void close() {
		this.transport.close();
		this.server.close();
	}

	@ParameterizedTest
	@CsvSource({ "400,BadRequest", "401,Unauthorized", "402,PaymentRequired", "403,Forbidden", "404,NotFound",
			"409,Conflict", "412,PreconditionFailed", "416,RangeNotSatisfiable", "429,TooManyRequests",
			"500,ServerError", "502,GatewayError", "503,GatewayError", "504,GatewayError", "507,QuotaExceeded",
			"901,MalwareDetected", "418,DracoonApiException" })
	void everyStatusHasItsClass(int status, String type) {
		this.server.answer((request) -> Answer.json(status, "{\"code\":1,\"message\":\"no\"}"));
		DracoonApiException ex = apiException(this.api.get(1));
		assertThat(ex.getClass().getSimpleName()).isEqualTo(type);
		assertThat(ex.getStatus()).isEqualTo(status);
		assertThat(ex.getErrorCode()).isNull();
		assertThat(ex.getOperation()).isEqualTo("ThingsApi.get");
		assertThat(ex).hasMessageStartingWith("ThingsApi.get was refused with status " + status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/octet-stream", "text/plain" })
	void envelopeIsReadByItsContent(String contentType) {
		this.server.answer((request) -> Answer.of(404, contentType,
				"{\"code\":403,\"message\":\"Not Found\",\"debugInfo\":\"Node not found\",\"errorCode\":-41000}"));
		DracoonApiException ex = apiException(this.api.get(1));
		assertThat(ex).isInstanceOf(DracoonApiException.NotFound.class)
			.hasMessageContaining("NODE_NOT_FOUND, -41000")
			.hasMessageContaining("Check the id");
		assertThat(ex.hasErrorCode(DracoonErrorCode.NODE_NOT_FOUND)).isTrue();
		assertThat(ex.getRawErrorCode()).isEqualTo(-41000);
		assertThat(ex.getDebugInfo()).isEqualTo("Node not found");
	}

	@Test
	void unknownCodeSurvives() {
		this.server.answer((request) -> Answer.json(400, "{\"errorCode\":-99123,\"debugInfo\":\"brand new\"}"));
		DracoonApiException ex = apiException(this.api.get(1));
		assertThat(ex.getErrorCode()).isEqualTo(DracoonErrorCode.UNKNOWN);
		assertThat(ex.getRawErrorCode()).isEqualTo(-99123);
		assertThat(ex).hasMessageContaining("the server says 'brand new'");
	}

	@Test
	void conflictNodesAreNamed() {
		this.server.answer((request) -> Answer.json(409, """
				{"errorCode":-41001,"errorInfos":{"conflictNodes":[
				{"nodeId":7,"name":"a.txt","errorCode":-41001,"errorMessage":"exists"},
				{"nodeId":"#","name":null,"errorCode":null}]}}"""));
		DracoonApiException ex = apiException(this.api.get(1));
		assertThat(ex.getConflictNodes()).containsExactly(new ConflictNode(7L, "a.txt", -41001, "exists"),
				new ConflictNode(null, null, null, null));
	}

	@Test
	void violatedPasswordPoliciesAreNamedWithoutThePassword() {
		this.server.answer((request) -> Answer.json(400, """
				{"code":400,"message":"Bad Request","errorCode":-10002,"violatedPasswordPolicies":[
				{"name":"length","message":"'s3cret' is too short"},{"name":null},{"name":"digits"}]}"""));
		DracoonApiException ex = apiException(this.api.get(1));
		assertThat(ex.hasErrorCode(DracoonErrorCode.PASSWORD_POLICY_VIOLATED)).isTrue();
		assertThat(ex.getViolatedPasswordPolicies()).containsExactly("length", "digits");
		assertThat(ex.getOperation()).isEqualTo("ThingsApi.get");
		assertThat(ex).hasMessageContaining("the password policy (length, digits). ");
		assertThat(StackTraces.of(ex)).doesNotContain("s3cret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{}", "{\"errorCode\":0}", "{\"errorCode\":\"x\"}" })
	void bodyWithoutErrorCodeIsClassifiedByItsStatus(String body) {
		this.server.answer((request) -> Answer.json(412, body));
		DracoonApiException ex = apiException(this.api.delete(1));
		assertThat(ex).isInstanceOf(DracoonApiException.PreconditionFailed.class);
		assertThat(ex.getErrorCode()).isNull();
	}

	@Test
	void blockedAccountIsToldWhatToDo() {
		this.server.answer((request) -> Answer.json(412, "{\"errorCode\":-10103}"));
		DracoonApiException ex = apiException(this.api.get(1));
		assertThat(ex.hasErrorCode(DracoonErrorCode.EULA_NOT_ACCEPTED)).isTrue();
		assertThat(ex).hasMessageContaining("accept the EULA");
	}

	@ParameterizedTest
	@CsvSource({ "-10103,EulaNotAccepted,accept the EULA", "-10104,PasswordChangeRequired,change the password",
			"-10106,EmailRequired,e-mail address", "-10109,EmailRequired,e-mail address",
			"-10108,AccountBlocked,second factor" })
	void everyBlockerOfAnAccountHasItsClass(int code, String type, String advice) {
		this.server.answer((request) -> Answer.json(412, "{\"code\":412,\"errorCode\":" + code + "}"));
		DracoonApiException ex = apiException(this.api.get(1));
		assertThat(ex).isInstanceOf(DracoonApiException.AccountBlocked.class).hasMessageContaining(advice);
		assertThat(ex.getClass().getSimpleName()).isEqualTo(type);
	}

	@Test
	void malwareIsRecognizedByHeaderAndCode() {
		this.server.answer((request) -> Answer.status(403).with("X-Forbidden", "403"));
		assertThat(apiException(this.api.get(1))).isInstanceOf(DracoonApiException.MalwareDetected.class);
		this.server.answer((request) -> Answer.json(403, "{\"errorCode\":-40765}"));
		assertThat(apiException(this.api.get(1))).isInstanceOf(DracoonApiException.MalwareDetected.class);
		this.server.answer((request) -> Answer.json(403, "{\"errorCode\":-40764}").with("X-Forbidden", "403"));
		assertThat(apiException(this.api.get(1))).isInstanceOf(DracoonApiException.Forbidden.class);
	}

	@Test
	void retryAfterIsReadAsSecondsOrDate() {
		this.server.answer((request) -> Answer.status(429).with("Retry-After", "17"));
		DracoonApiException ex = apiException(this.api.get(1));
		assertThat(ex.getRetryAfter()).isEqualTo(Duration.ofSeconds(17));
		assertThat(ex).hasMessageContaining("17 s");
		String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(2));
		this.server.answer((request) -> Answer.status(429).with("Retry-After", date));
		assertThat(apiException(this.api.get(1)).getRetryAfter()).isBetween(Duration.ofSeconds(90),
				Duration.ofSeconds(120));
		this.server.answer((request) -> Answer.status(429).with("Retry-After", "soon"));
		assertThat(apiException(this.api.get(1)).getRetryAfter()).isNull();
	}

	@Test
	void htmlInsteadOfJsonIsNoAnswerOfDracoon() {
		this.server.answer((request) -> Answer.of(200, "text/html; charset=utf-8", "<html>Please sign in</html>"));
		DracoonProtocolException ex = failure(this.api.get(1), DracoonProtocolException.class);
		assertThat(ex).hasMessageContaining("expected JSON but got text/html").hasMessageContaining("dracoon.base-url");
		assertThat(ex.getStatus()).isEqualTo(200);
		assertThat(ex.getOperation()).isEqualTo("ThingsApi.get");
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 201, 202, 204 })
	void successWithoutBodyIsEmpty(int status) {
		this.server.answer((request) -> Answer.status(status));
		assertThat(this.api.get(1).block(Duration.ofMinutes(1))).isNull();
	}

	@Test
	void htmlErrorKeepsTheClassOfItsStatus() {
		this.server.answer((request) -> Answer.of(502, "text/html", "<html>Bad Gateway</html>"));
		assertThat(apiException(this.api.get(1))).isInstanceOf(DracoonApiException.GatewayError.class)
			.hasMessageContaining("not from DRACOON");
	}

	@Test
	void otherMediaTypeIsNoAnswerOfDracoon() {
		this.server.answer((request) -> Answer.of(200, "application/xml", "<a/>"));
		assertThat(failure(this.api.get(1), DracoonProtocolException.class))
			.hasMessageContaining("expected JSON but got application/xml");
	}

	@Test
	void redirectPointsToTheBaseUrl() {
		this.server.answer((request) -> Answer.status(301).with("Location", "https://elsewhere.invalid/"));
		assertThat(failure(this.api.delete(1), DracoonProtocolException.class)).hasMessageContaining("https://");
	}

	@Test
	void unreadableJsonNamesThePlaceAndNotTheValue() {
		this.server.answer((request) -> Answer.json(200, "{\"id\":1,\"at\":\"s3cret-value\"}"));
		DracoonProtocolException ex = failure(this.api.get(1), DracoonProtocolException.class);
		assertThat(ex).hasMessageContaining("at\"").hasStackTraceContaining("ThingsApi.get");
		assertThat(StackTraces.of(ex)).doesNotContain("s3cret-value");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"id\":null}", "{\"id\":\"\"}", "{\"id\":\" \"}", "{\"id\":\"null\"}",
			"{\"id\":\"#\"}", "{\"id\":false}", "{\"id\":{}}", "{\"id\":[]}", "{\"id\":9223372036854775808}" })
	void requiredNumberIsNeverZeroInsteadOfMissing(String body) {
		this.server.answer((request) -> Answer.json(200, body));
		DracoonProtocolException ex = failure(this.api.getNumbered(1), DracoonProtocolException.class);
		assertThat(ex).hasMessage("ThingsApi.getNumbered got JSON whose value at " + NumberedThing.class.getName()
				+ "[\"id\"] is missing or cannot be read. Check that this version of the library supports the version "
				+ "of the server.");
		assertThat(ex.getOperation()).isEqualTo("ThingsApi.getNumbered");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"things\":null}", "{\"things\":{\"id\":1}}", "{\"items\":[]}", "[]", "\"text\"" })
	void answerWithoutItsListIsNoAnswerOfDracoon(String body) {
		this.server.answer((request) -> Answer.json(200, body));
		DracoonProtocolException ex = failure(this.api.listWrapped().collectList(), DracoonProtocolException.class);
		assertThat(ex).hasMessage("ThingsApi.listWrapped got JSON without the list 'things'. Check that this version "
				+ "of the library supports the version of the server.");
		assertThat(ex.getOperation()).isEqualTo("ThingsApi.listWrapped");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"items\":{}}", "[]", "\"text\"" })
	void optionalListMustBeAList(String body) {
		this.server.answer((request) -> Answer.json(200, body));
		assertThat(failure(this.api.listOptional().collectList(), DracoonProtocolException.class))
			.hasMessageContaining("without the list 'items'");
	}

	@Test
	void unreadableEntryOfAListNamesThePlaceAndNotTheValue() {
		this.server.answer((request) -> Answer.json(200, "{\"things\":[{\"id\":1,\"at\":\"s3cret-value\"}]}"));
		DracoonProtocolException ex = failure(this.api.listWrapped().collectList(), DracoonProtocolException.class);
		assertThat(ex).hasMessageContaining("[0]").hasMessageContaining("at\"");
		assertThat(StackTraces.of(ex)).doesNotContain("s3cret-value");
	}

	@Test
	void refusalOfAListKeepsItsClass() {
		this.server.answer((request) -> Answer.json(403, "{\"errorCode\":-70020}"));
		assertThat(apiException(this.api.listWrapped().collectList()))
			.isInstanceOf(DracoonApiException.Forbidden.class);
	}

	@Test
	void tooLongAnswerIsRefused() {
		HttpTransport small = HttpTransport.create(HttpSettings.defaults().withMaxInMemorySize(100),
				ObservationRegistry.NOOP);
		DracoonWebClients smallClients = new DracoonWebClients(small, BaseUrl.of(this.server.url()),
				(request, next) -> next.exchange(request), List.of());
		this.server.answer((request) -> Answer.json(200, "{\"name\":\"" + "x".repeat(200) + "\"}"));
		ThingsApi limited = new ApiClientFactory(smallClients.authenticated(), "test").create(ThingsApi.class);
		assertThat(failure(limited.get(1), DracoonProtocolException.class)).hasMessageContaining("too long");
		small.close();
	}

	@Test
	void storageErrorIsReadFromXml() {
		this.server.answer((request) -> Answer.of(503, "application/xml", """
				<?xml version="1.0" encoding="UTF-8"?>
				<Error><Code>SlowDown</Code><Message>secret-message</Message><RequestId>4711</RequestId></Error>""")
			.with("Retry-After", "3"));
		DracoonStorageException ex = failure(put(), DracoonStorageException.class);
		assertThat(ex.getStatus()).isEqualTo(503);
		assertThat(ex.getStorageCode()).isEqualTo("SlowDown");
		assertThat(ex.getRequestId()).isEqualTo("4711");
		assertThat(ex.getRetryAfter()).isEqualTo(Duration.ofSeconds(3));
		assertThat(ex.getReason()).isEqualTo(DracoonTransferException.Reason.STORAGE_ERROR);
		assertThat(StackTraces.of(ex)).doesNotContain("secret-message").doesNotContain("s1gnature");
	}

	@ParameterizedTest
	@CsvSource({ "400,RequestTimeout,true", "400,SlowDown,true", "400,EntityTooLarge,false", "503,,true",
			"403,AccessDenied,false" })
	void storageErrorIsTransientBecauseOfItsStatusOrCode(int status, String code, boolean isTransient) {
		this.server.answer((request) -> Answer.of(status, "application/xml",
				(code != null) ? "<Error><Code>" + code + "</Code></Error>" : ""));
		assertThat(failure(put(), DracoonStorageException.class).isTransient()).isEqualTo(isTransient);
	}

	@Test
	void storageErrorsReadNoForeignEntities() {
		this.server.answer((request) -> Answer.of(403, "application/xml", """
				<?xml version="1.0"?><!DOCTYPE Error [<!ENTITY x SYSTEM "%s/leak">]>
				<Error><Code>&x;</Code></Error>""".formatted(this.server.url())));
		DracoonStorageException ex = failure(put(), DracoonStorageException.class);
		assertThat(ex.getStatus()).isEqualTo(403);
		assertThat(this.server.count("/leak")).isZero();
	}

	@Test
	void apiThatAnswersOnATokenUrlIsUnderstood() {
		this.server.answer((request) -> Answer.json(404, "{\"errorCode\":-20501}"));
		assertThat(failure(put(), DracoonApiException.NotFound.class).hasErrorCode(DracoonErrorCode.UPLOAD_NOT_FOUND))
			.isTrue();
	}

	private Mono<Void> put() {
		SecretUrl url = SecretUrl.of(this.server.url() + "/bucket/key?X-Amz-Signature=s1gnature");
		return this.clients.bare()
			.put()
			.uri(url.masked())
			.attributes(url)
			.bodyValue("x")
			.retrieve()
			.bodyToMono(Void.class);
	}

	private static DracoonApiException apiException(Mono<?> call) {
		return failure(call, DracoonApiException.class);
	}

	private static <T extends Throwable> T failure(Mono<?> call, Class<T> type) {
		T ex = catchThrowableOfType(type, () -> call.block(Duration.ofMinutes(1)));
		assertThat(ex).isNotNull();
		return ex;
	}

}
