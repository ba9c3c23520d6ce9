// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.provisioning;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Listing;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.Attributes;
import io.dracoonspring.emulator.internal.identity.Texts;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.state.Customer;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;
import io.dracoonspring.emulator.internal.users.UserCreation;
import io.dracoonspring.emulator.internal.users.UserListing;
import io.dracoonspring.emulator.internal.users.UserRequest;
import io.dracoonspring.emulator.model.Role;

/** Creates, lists, changes and deletes customers. */
final class CustomerRoutes implements Routes {

	private static final String CUSTOMERS = "/api/v4/provisioning/customers";

	private static final String CUSTOMER = CUSTOMERS + "/{customer_id}";

	private static final String ATTRIBUTES = CUSTOMER + "/customerAttributes";

	private static final FilterOperator[] RANGE = { FilterOperator.GE, FilterOperator.LE };

	private static final Set<String> CONTRACTS = Arrays.stream(Customer.Contract.values())
		.map((contract) -> contract.name().toLowerCase(Locale.ROOT))
		.collect(Collectors.toUnmodifiableSet());

	private final EmulatorState state;

	private final Calls calls;

	CustomerRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls.ofOperators();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(CUSTOMERS, this.calls.ok(this::list))
			.POST(CUSTOMERS, this.calls.created(this::create))
			.GET(CUSTOMER, this.calls.ok(this::get))
			.PUT(CUSTOMER, this.calls.ok(this::update))
			.DELETE(CUSTOMER, this.calls.done(this::remove))
			.GET(CUSTOMER + "/users", this.calls.ok(this::users))
			.GET(ATTRIBUTES, this.calls.ok(this::attributes))
			.POST(ATTRIBUTES,
					this.calls.created((call) -> attributes(call, (customer) -> customer.attributes().clear())))
			.PUT(ATTRIBUTES, this.calls.okOrDone((call) -> attributes(call, (customer) -> {
			})))
			.DELETE(ATTRIBUTES + "/{key}", this.calls.done(this::removeAttribute))
			.build();
	}

	private FieldSet<Customer> fields() {
		return FieldSet.<Customer>builder()
			.number("id", Customer::id, FilterOperator.EQ)
			.text("companyName", (customer) -> customer.terms().companyName(), FilterOperator.CN)
			.choice("customerContractType", CONTRACTS, (customer) -> List.of(contract(customer)), FilterOperator.EQ)
			.number("trialDaysLeft", this::trialDaysLeft, RANGE)
			.text("providerCustomerId", (customer) -> customer.terms().providerCustomerId(), FilterOperator.CN,
					FilterOperator.EQ)
			.number("quotaMax", (customer) -> customer.terms().quotaMax(), RANGE)
			.number("quotaUsed", (customer) -> CustomerFacts.quotaUsed(customer, this.state), RANGE)
			.number("userMax", (customer) -> (long) customer.terms().userMax(), RANGE)
			.number("userUsed", CustomerRoutes::userUsed, RANGE)
			.flag("isLocked", (customer) -> customer.terms().locked())
			.number("lockStatus", (customer) -> customer.terms().locked() ? 1L : 0L, FilterOperator.EQ)
			.date("createdAt", Customer::createdAt, RANGE)
			.date("updatedAt", Customer::updatedAt, RANGE)
			.date("lastLoginAt", CustomerFacts::lastLoginAt, RANGE)
			.texts("userLogin",
					(customer) -> customer.users().all().stream().map((user) -> user.credentials().login()).toList(),
					FilterOperator.EQ)
			.texts("attributeKey", (customer) -> customer.attributes().keySet(), FilterOperator.EQ, FilterOperator.NEX)
			.texts("attributeValue", (customer) -> customer.attributes().values(), FilterOperator.EQ)
			.sortText("companyName", (customer) -> customer.terms().companyName())
			.sortText("customerContractType", CustomerRoutes::contract)
			.sort("trialDaysLeft", (customer) -> orZero(trialDaysLeft(customer)))
			.sortText("providerCustomerId", (customer) -> customer.terms().providerCustomerId())
			.sort("quotaMax", (customer) -> customer.terms().quotaMax())
			.sort("quotaUsed", (customer) -> CustomerFacts.quotaUsed(customer, this.state))
			.sort("userMax", (customer) -> customer.terms().userMax())
			.sort("userUsed", CustomerRoutes::userUsed)
			.sort("isLocked", (customer) -> customer.terms().locked())
			.sort("lockStatus", (customer) -> customer.terms().locked())
			.sortTime("createdAt", Customer::createdAt)
			.sortTime("updatedAt", Customer::updatedAt)
			.sortTime("lastLoginAt", CustomerFacts::lastLoginAt)
			.build();
	}

	private static String contract(Customer customer) {
		return customer.terms().contract().name().toLowerCase(Locale.ROOT);
	}

	private static long userUsed(Customer customer) {
		return customer.users().all().size();
	}

	private @Nullable Long trialDaysLeft(Customer customer) {
		Integer days = CustomerFacts.trialDaysLeft(customer, this.state);
		return (days != null) ? days.longValue() : null;
	}

	private static long orZero(@Nullable Long value) {
		return (value != null) ? value : 0;
	}

	private Customer customer(Call call) {
		return this.state.customers().get(call.id("customer_id"));
	}

	private void record(EventType type, Customer customer) {
		this.state.events()
			.record(type, Users.SYSTEM_ID,
					new Event.Subject(Event.Kind.CUSTOMER, customer.id(), customer.terms().companyName(), null));
	}

	private Object list(Call call) {
		Listing<Customer> listing = call.listing(fields());
		boolean attributes = call.flag("include_attributes");
		return listing.page(this.state.customers().all())
			.map((customer) -> CustomerJson.of(customer, this.state, attributes));
	}

	private Object create(Call call) {
		return create(call.body(CustomerRequest.class));
	}

	private CustomerJson create(CustomerRequest body) {
		UserRequest admin = Fields.required(body.firstAdminUser(), "firstAdminUser");
		String firstName = Texts.newName(admin.firstName(), "firstAdminUser.firstName");
		Customer customer = this.state.customers().prepare(body.created(firstName.charAt(0) + "." + admin.lastName()));
		Attributes attributes = body.customerAttributes();
		if (attributes != null) {
			attributes.putInto(customer.attributes(), this.state.serverVersion());
		}
		User user = new UserCreation(customer.users(), this.state.accountRules(), this.state.clock()).create(admin);
		user.roles()
			.addAll(EnumSet.of(Role.CONFIG_MANAGER, Role.USER_MANAGER, Role.GROUP_MANAGER, Role.ROOM_MANAGER,
					Role.LOG_AUDITOR));
		this.state.customers().add(customer);
		record(EventType.CUSTOMER_CREATED, customer);
		return CustomerJson.created(customer, user);
	}

	private Object get(Call call) {
		boolean attributes = call.flag("include_attributes");
		return CustomerJson.of(customer(call), this.state, attributes);
	}

	private Object update(Call call) {
		CustomerRequest body = call.body(CustomerRequest.class);
		Customer customer = customer(call);
		this.state.customers().change(customer, body.updated(customer.terms()));
		record(EventType.CUSTOMER_UPDATED, customer);
		return CustomerJson.updated(customer);
	}

	private void remove(Call call) {
		Customer customer = customer(call);
		if (customer == this.state.customers().own()) {
			throw ApiException.of(400, "Bad Request", "The emulator needs its own customer");
		}
		this.state.customers().remove(customer);
		record(EventType.CUSTOMER_DELETED, customer);
	}

	private Object users(Call call) {
		UserListing listing = UserListing.of(call.request());
		return listing.page(customer(call).users(), this.state);
	}

	private Object attributes(Call call) {
		return Attributes.page(customer(call).attributes(), call.request());
	}

	private Object attributes(Call call, Consumer<Customer> before) {
		Attributes body = call.body(Attributes.class);
		Customer customer = customer(call);
		body.check(this.state.serverVersion());
		before.accept(customer);
		body.putInto(customer.attributes(), this.state.serverVersion());
		customer.changed();
		return CustomerJson.of(customer, this.state, true);
	}

	private void removeAttribute(Call call) {
		Customer customer = customer(call);
		Attributes.remove(customer.attributes(), call.path("key"));
		customer.changed();
	}

}
