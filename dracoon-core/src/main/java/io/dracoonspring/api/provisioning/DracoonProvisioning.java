// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.KeyValueEntry;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.Paging;
import io.dracoonspring.api.users.AttributeQuery;
import io.dracoonspring.api.users.UserItem;
import io.dracoonspring.api.users.UserQuery;
import io.dracoonspring.api.webhooks.CreateWebhookRequest;
import io.dracoonspring.api.webhooks.EventTypeList;
import io.dracoonspring.api.webhooks.UpdateWebhookRequest;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.api.webhooks.WebhookQuery;

/**
 * The customers of a tenant and the tenant's webhooks. Every call needs the service token
 * of the tenant; nobody is signed in. Errors are signalled as
 * {@code DracoonApiException}: 401 without the right token, 404 for a customer (-90103)
 * or webhook (-91000) that does not exist.
 */
@HttpExchange
public interface DracoonProvisioning {

	/**
	 * Lists customers, one page of them; the server shows 1000 at most. An offset or
	 * limit that makes no sense is 400 (-80024), an unknown tenant 404 (-1).
	 * @param query which customers
	 * @return the page
	 */
	@GetExchange("/api/v4/provisioning/customers")
	Mono<Page<Customer>> listCustomers(CustomerQuery query);

	/**
	 * Lists customers, page after page as they are consumed. The offset of the query is
	 * where to start, its limit the size of the pages (500 if it has none).
	 * @param query which customers
	 * @return the customers
	 */
	default Flux<Customer> listAllCustomers(CustomerQuery query) {
		return Paging.all(query, this::listCustomers, Customer::id);
	}

	/**
	 * Returns a customer.
	 * @param customerId the id of the customer
	 * @param includeAttributes whether {@link Customer#customerAttributes()} are wanted
	 * @return the customer
	 */
	@GetExchange("/api/v4/provisioning/customers/{customerId}")
	Mono<Customer> getCustomer(@PathVariable long customerId,
			@RequestParam(name = "include_attributes", required = false) @Nullable Boolean includeAttributes);

	/**
	 * Returns a customer without attached values.
	 * @param customerId the id of the customer
	 * @return the customer
	 */
	default Mono<Customer> getCustomer(long customerId) {
		return getCustomer(customerId, null);
	}

	/**
	 * Creates a customer with its first user, who administers it.
	 * <p>
	 * Refused are a quota below 1 MiB (400, -90510), texts that are too long (-80007) or
	 * contain forbidden characters (-80023), attached values of the same name (-80015),
	 * and of the first user: a password against the policy (-10002), an unknown language
	 * (-10013) or method to sign in (-10100), an e-mail address that is none (-80009), a
	 * first password to keep together with a notification (-80038). Without an id there
	 * has to be exactly one Active Directory or OpenID Connect provider (400 or 404,
	 * -90002 and -90059); with one it has to exist (404, -90050 and -90035). When the
	 * licence is used up it is 402 (-90100). A name that is taken is a conflict (409,
	 * -70560 to -70564).
	 * @param request the customer
	 * @return the new customer
	 */
	@PostExchange("/api/v4/provisioning/customers")
	Mono<NewCustomerResponse> createCustomer(@RequestBody NewCustomerRequest request);

	/**
	 * Changes a customer. Refused are a kind of contract that does not follow from the
	 * present one (400, -90111), a quota below 1 MiB (400, -90510), texts that are too
	 * long (400, -80007) and what the licence does not allow (402, -90100).
	 * @param customerId the id of the customer
	 * @param request the changes
	 * @return the customer as it is now
	 */
	@PutExchange("/api/v4/provisioning/customers/{customerId}")
	Mono<UpdateCustomerResponse> updateCustomer(@PathVariable long customerId,
			@RequestBody UpdateCustomerRequest request);

	/**
	 * Deletes a customer.
	 * @param customerId the id of the customer
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/provisioning/customers/{customerId}")
	Mono<Void> deleteCustomer(@PathVariable long customerId);

	/**
	 * Lists the values that are attached to a customer, one page of them. Needs the right
	 * to read all customers.
	 * @param customerId the id of the customer
	 * @param query which values; case does not matter
	 * @return the page
	 */
	@GetExchange("/api/v4/provisioning/customers/{customerId}/customerAttributes")
	Mono<Page<KeyValueEntry>> listCustomerAttributes(@PathVariable long customerId, AttributeQuery query);

	/**
	 * Lists the values that are attached to a customer, page after page as they are
	 * consumed.
	 * @param customerId the id of the customer
	 * @param query which values; case does not matter
	 * @return the values
	 */
	default Flux<KeyValueEntry> listAllCustomerAttributes(long customerId, AttributeQuery query) {
		return Paging.all(query, (page) -> listCustomerAttributes(customerId, page), KeyValueEntry::key);
	}

	/**
	 * Attaches values to a customer. Values of the same name are replaced, all others
	 * stay. Needs the right to change the global configuration. Names consist of letters
	 * without accents, digits, {@code _} and {@code -} (400, -80023) and differ by more
	 * than case (400, -80015); names have up to 255 characters and values up to 4096
	 * (400, -80007). DRACOON Cloud takes up to 200 values at once and keeps up to 500.
	 * @param customerId the id of the customer
	 * @param attributes the values
	 * @return the customer as it is now, or empty from DRACOON Cloud, which answers with
	 * 204
	 */
	@PutExchange("/api/v4/provisioning/customers/{customerId}/customerAttributes")
	Mono<Customer> updateCustomerAttributes(@PathVariable long customerId, @RequestBody CustomerAttributes attributes);

	/**
	 * Attaches values to a customer; see
	 * {@link #updateCustomerAttributes(long, CustomerAttributes)}.
	 * @param customerId the id of the customer
	 * @param attributes the names with their values
	 * @return the customer as it is now, or empty from DRACOON Cloud, which answers with
	 * 204
	 */
	default Mono<Customer> updateCustomerAttributes(long customerId, Map<String, String> attributes) {
		return updateCustomerAttributes(customerId, CustomerAttributes.of(attributes));
	}

	/**
	 * Removes a value from a customer. Needs the right to change the global
	 * configuration. There may be none of that name (404, -70550); what cannot be a name
	 * is 400 (-80023).
	 * @param customerId the id of the customer
	 * @param key the name of the value, in any case
	 * @return completes when it is removed
	 */
	@DeleteExchange("/api/v4/provisioning/customers/{customerId}/customerAttributes/{key}")
	Mono<Void> deleteCustomerAttribute(@PathVariable long customerId, @PathVariable String key);

	/**
	 * Lists the users of a customer, one page of them. An offset or limit that makes no
	 * sense is 400 (-80024).
	 * @param customerId the id of the customer
	 * @param query which users
	 * @return the page
	 */
	@GetExchange("/api/v4/provisioning/customers/{customerId}/users")
	Mono<Page<UserItem>> listCustomerUsers(@PathVariable long customerId, UserQuery query);

	/**
	 * Lists the users of a customer, page after page as they are consumed.
	 * @param customerId the id of the customer
	 * @param query which users
	 * @return the users
	 */
	default Flux<UserItem> listAllCustomerUsers(long customerId, UserQuery query) {
		return Paging.all(query, (page) -> listCustomerUsers(customerId, page), UserItem::id);
	}

	/**
	 * Lists the webhooks of the tenant, one page of them; since 4.19. Needs the right to
	 * manage webhooks (403). An offset or limit that makes no sense is 400 (-80024).
	 * @param query which webhooks
	 * @return the page
	 */
	@GetExchange("/api/v4/provisioning/webhooks")
	Mono<Page<Webhook>> listWebhooks(WebhookQuery query);

	/**
	 * Lists the webhooks of the tenant, page after page as they are consumed; since 4.19.
	 * @param query which webhooks
	 * @return the webhooks
	 */
	default Flux<Webhook> listAllWebhooks(WebhookQuery query) {
		return Paging.all(query, this::listWebhooks, Webhook::id);
	}

	/**
	 * Lists the types of events for webhooks of the tenant, since 4.19. Needs the right
	 * to manage webhooks (403).
	 * @return the types
	 */
	@GetExchange("/api/v4/provisioning/webhooks/event_types")
	Mono<EventTypeList> listWebhookEventTypes();

	/**
	 * Returns a webhook of the tenant, since 4.19. Needs the right to manage webhooks
	 * (403).
	 * @param webhookId the id of the webhook
	 * @return the webhook
	 */
	@GetExchange("/api/v4/provisioning/webhooks/{webhookId}")
	Mono<Webhook> getWebhook(@PathVariable long webhookId);

	/**
	 * Creates a webhook of the tenant, since 4.19. It can be about
	 * {@code customer.created}, {@code customer.deleted} and {@code webhook.expiring}.
	 * Needs the right to manage webhooks (403). Refused are other types of events (400,
	 * -80060), a URL that is none or not of {@code https} (400, -80010), texts that are
	 * too long (400, -80007) and one webhook too many (403, -91001).
	 * @param request the webhook
	 * @return the new webhook
	 */
	@PostExchange("/api/v4/provisioning/webhooks")
	Mono<Webhook> createWebhook(@RequestBody CreateWebhookRequest request);

	/**
	 * Changes a webhook of the tenant, since 4.19. Needs the right to manage webhooks
	 * (403). Types of events (400, -80060), URL (400, -80010) and texts (400, -80007) are
	 * held to the same rules as on creating.
	 * @param webhookId the id of the webhook
	 * @param request the changes
	 * @return the webhook as it is now
	 */
	@PutExchange("/api/v4/provisioning/webhooks/{webhookId}")
	Mono<Webhook> updateWebhook(@PathVariable long webhookId, @RequestBody UpdateWebhookRequest request);

	/**
	 * Deletes a webhook of the tenant, since 4.19. Needs the right to manage webhooks
	 * (403).
	 * @param webhookId the id of the webhook
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/provisioning/webhooks/{webhookId}")
	Mono<Void> deleteWebhook(@PathVariable long webhookId);

	/**
	 * Lets the time until a webhook of the tenant expires begin anew, since 4.19. Needs
	 * the right to manage webhooks (403).
	 * @param webhookId the id of the webhook
	 * @return the webhook as it is now
	 */
	@PostExchange("/api/v4/provisioning/webhooks/{webhookId}/reset_lifetime")
	Mono<Webhook> resetWebhookLifetime(@PathVariable long webhookId);

	/**
	 * Returns the subscription plan of the tenant, since 4.36. DRACOON Server 4.x only:
	 * the API of 5.47.0 has no such operation.
	 * @return the plan
	 */
	@GetExchange("/api/v4/internal/tenant/subscription_plan")
	Mono<SubscriptionPlanResponse> getSubscriptionPlan();

	/**
	 * Changes the subscription plan of the tenant, since 4.36. Refused are a negative id
	 * (400, -80003) and one that is not valid (400, -92001). DRACOON Server 4.x only: the
	 * API of 5.47.0 has no such operation.
	 * @param request the plan
	 * @return the plan as it is now
	 */
	@PutExchange("/api/v4/internal/tenant/subscription_plan")
	Mono<SubscriptionPlanResponse> setSubscriptionPlan(@RequestBody SubscriptionPlanRequest request);

}
