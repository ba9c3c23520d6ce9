/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.provisioning;

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
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.ApiException;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Listing;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.people.Attributes;
import io.dracoonspring.emulator.people.Texts;
import io.dracoonspring.emulator.query.FieldSet;
import io.dracoonspring.emulator.query.FilterOperator;
import io.dracoonspring.emulator.state.Customer;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Event;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.Role;
import io.dracoonspring.emulator.state.User;
import io.dracoonspring.emulator.state.Users;
import io.dracoonspring.emulator.users.UserCreation;
import io.dracoonspring.emulator.users.UserListing;
import io.dracoonspring.emulator.users.UserRequest;

/**
 * Creates, lists, changes and deletes customers.
 */
public final class CustomerRoutes implements Routes {

	private static final String CUSTOMERS = "/api/v4/provisioning/customers";

	private static final String CUSTOMER = CUSTOMERS + "/{customer_id}";

	private static final String ATTRIBUTES = CUSTOMER + "/customerAttributes";

	private static final FilterOperator[] RANGE = { FilterOperator.GE, FilterOperator.LE };

	private static final Set<String> CONTRACTS = Arrays.stream(Customer.Contract.values())
		.map((contract) -> contract.name().toLowerCase(Locale.ROOT))
		.collect(Collectors.toUnmodifiableSet());

	private final EmulatorState state;

	/**
	 * Create the operations.
	 * @param state the state
	 */
	public CustomerRoutes(EmulatorState state) {
		this.state = state;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(CUSTOMERS, ServiceToken.required(this::list))
			.POST(CUSTOMERS, ServiceToken.required(this::create))
			.GET(CUSTOMER, ServiceToken.required(this::get))
			.PUT(CUSTOMER, ServiceToken.required(this::update))
			.DELETE(CUSTOMER, ServiceToken.required(this::remove))
			.GET(CUSTOMER + "/users", ServiceToken.required(this::users))
			.GET(ATTRIBUTES, ServiceToken.required(this::attributes))
			.POST(ATTRIBUTES,
					ServiceToken
						.required((request) -> attributes(request, 201, (customer) -> customer.attributes().clear())))
			.PUT(ATTRIBUTES, ServiceToken.required((request) -> attributes(request, 200, (customer) -> {
			})))
			.DELETE(ATTRIBUTES + "/{key}", ServiceToken.required(this::removeAttribute))
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

	private Customer customer(ServerRequest request) {
		return this.state.customers().get(Fields.pathId(request, "customer_id"));
	}

	private void record(EventType type, Customer customer) {
		this.state.events()
			.record(type, Users.SYSTEM_ID,
					new Event.Subject(Event.Kind.CUSTOMER, customer.id(), customer.terms().companyName(), null));
	}

	private Mono<ServerResponse> list(ServerRequest request) {
		Listing<Customer> listing = Listing.of(request, fields());
		boolean attributes = Fields.queryFlag(request, "include_attributes");
		return Json.ok(this.state.access(() -> listing.page(this.state.customers().all())
			.map((customer) -> CustomerJson.of(customer, this.state, attributes))));
	}

	private Mono<ServerResponse> create(ServerRequest request) {
		return Json.read(request, CustomerRequest.class)
			.flatMap((body) -> Json.created(this.state.access(() -> create(body))));
	}

	private CustomerJson create(CustomerRequest body) {
		UserRequest admin = Fields.required(body.firstAdminUser(), "firstAdminUser");
		String firstName = Texts.newName(admin.firstName(), "firstAdminUser.firstName");
		Customer customer = this.state.customers().prepare(body.created(firstName.charAt(0) + "." + admin.lastName()));
		Attributes attributes = body.customerAttributes();
		if (attributes != null) {
			attributes.putInto(customer.attributes());
		}
		User user = new UserCreation(customer.users(), this.state.accountRules(), this.state.clock()).create(admin);
		user.roles()
			.addAll(EnumSet.of(Role.CONFIG_MANAGER, Role.USER_MANAGER, Role.GROUP_MANAGER, Role.ROOM_MANAGER,
					Role.LOG_AUDITOR));
		this.state.customers().add(customer);
		record(EventType.CUSTOMER_CREATED, customer);
		return CustomerJson.created(customer, user);
	}

	private Mono<ServerResponse> get(ServerRequest request) {
		boolean attributes = Fields.queryFlag(request, "include_attributes");
		return Json.ok(this.state.access(() -> CustomerJson.of(customer(request), this.state, attributes)));
	}

	private Mono<ServerResponse> update(ServerRequest request) {
		return Json.read(request, CustomerRequest.class).flatMap((body) -> Json.ok(this.state.access(() -> {
			Customer customer = customer(request);
			this.state.customers().change(customer, body.updated(customer.terms()));
			record(EventType.CUSTOMER_UPDATED, customer);
			return CustomerJson.updated(customer);
		})));
	}

	private Mono<ServerResponse> remove(ServerRequest request) {
		this.state.update(() -> {
			Customer customer = customer(request);
			if (customer == this.state.customers().own()) {
				throw ApiException.of(400, "Bad Request", "The emulator needs its own customer");
			}
			this.state.customers().remove(customer);
			record(EventType.CUSTOMER_DELETED, customer);
		});
		return Json.noContent();
	}

	private Mono<ServerResponse> users(ServerRequest request) {
		UserListing listing = UserListing.of(request);
		return Json.ok(this.state.access(() -> listing.page(customer(request).users(), this.state)));
	}

	private Mono<ServerResponse> attributes(ServerRequest request) {
		return Json.ok(this.state.access(() -> Attributes.page(customer(request).attributes(), request)));
	}

	private Mono<ServerResponse> attributes(ServerRequest request, int status, Consumer<Customer> before) {
		return Json.read(request, Attributes.class).flatMap((body) -> Json.respond(status, this.state.access(() -> {
			Customer customer = customer(request);
			body.check();
			before.accept(customer);
			body.putInto(customer.attributes());
			customer.changed();
			return CustomerJson.of(customer, this.state, true);
		})));
	}

	private Mono<ServerResponse> removeAttribute(ServerRequest request) {
		this.state.update(() -> {
			Customer customer = customer(request);
			Attributes.remove(customer.attributes(), request.pathVariable("key"));
			customer.changed();
		});
		return Json.noContent();
	}

}
