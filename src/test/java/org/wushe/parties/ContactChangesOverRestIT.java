package org.wushe.parties;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wushe.WusheTest;
import org.wushe.access.SignedIn;
import org.wushe.identity.Access;
import org.wushe.identity.People;
import org.wushe.referrals.Scene;

/** 联系资料变更 over REST, as on the screens. */
@WusheTest
class ContactChangesOverRestIT {

	@Autowired
	private Register register;

	@Autowired
	private ContactChanges changes;

	private MockMvc calls;

	private Access officer;

	private Access manager;

	private String code;

	private String path;

	@BeforeEach
	void enterAnOrganization(@Autowired BeanFactory beans, @Autowired WebApplicationContext context) {
		this.calls = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		Scene scene = new Scene(beans);
		this.officer = People.streetOfficer(scene.community().substring(0, 9));
		this.code = RegisterForms.creditCode();
		this.register.enter(this.officer,
				RegisterForms.registered(this.code, "晨曦社区服务中心" + this.code, scene.community()));
		this.manager = People.manager(this.code);
		this.path = "/api/organizations/" + this.code + "/contact-change";
	}

	@Test
	void whatAnOrganizationProposesIsSentBackProposedAnewAndAccepted() throws Exception {
		propose("0797-8000000").andExpect(status().isOk())
			.andExpect(jsonPath("$.state").value("WAITING"))
			.andExpect(jsonPath("$.proposed.phone").value("0797-8000000"));
		call(this.officer, get("/api/organizations/contact-changes")).andExpect(status().isOk())
			.andExpect(jsonPath("$.total").value(1))
			.andExpect(jsonPath("$.items[0].organizationCode").value(this.code));

		call(this.officer, json(post(step("send-back")), "{\"reason\":\"请写总机号码\"}")).andExpect(status().isOk())
			.andExpect(jsonPath("$.state").value("RETURNED"))
			.andExpect(jsonPath("$.note").value("请写总机号码"));
		propose("0797-8111111").andExpect(status().isOk());
		call(this.officer, post(step("accept"))).andExpect(status().isOk())
			.andExpect(jsonPath("$.form.phone").value("0797-8111111"));
		call(this.manager, get(this.path)).andExpect(status().isNotFound());
	}

	@Test
	void whatIsTakenBackIsItsOrganizationsAloneAndGoesWhenItIsDropped() throws Exception {
		propose("0797-8000000").andExpect(status().isOk());
		call(this.manager, post(step("take-back"))).andExpect(status().isOk())
			.andExpect(jsonPath("$.state").value("TAKEN_BACK"));
		call(this.officer, get(this.path)).andExpect(status().isNotFound());
		call(this.manager, delete(step(""))).andExpect(status().isNoContent());
		call(this.manager, get(this.path)).andExpect(status().isNotFound());
	}

	@Test
	void whoIsNeitherOfTheOrganizationNorKeepsItsRegisterNeitherProposesNorDecides() throws Exception {
		propose("0797-8000000").andExpect(status().isOk());
		Access other = People.manager("52360702MJ00013289");
		call(other, json(put(this.path), body(0, "0797-8222222"))).andExpect(status().isForbidden());
		call(other, get(this.path)).andExpect(status().isForbidden());
		call(People.streetOfficer("360799201"), post(step("accept"))).andExpect(status().isNotFound());
		call(this.manager, post(step("accept"))).andExpect(status().isForbidden());
	}

	@Test
	void whatIsMistypedIsSaidInTheCallersLanguage() throws Exception {
		propose("打不通").andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail").value("联系电话只能有数字、空格、括号和短横线，例如 0797-8123456。"));
		call(this.manager, json(put(this.path), "{\"contact\":{}}")).andExpect(status().is4xxClientError())
			.andExpect(jsonPath("$.detail").isNotEmpty());
	}

	private ResultActions propose(String phone) throws Exception {
		int version = this.register.get(this.manager, this.code).orElseThrow().organization().version();
		return call(this.manager, json(put(this.path), body(version, phone)));
	}

	private static String body(int version, String phone) {
		return """
				{"version": %d, "contact": {"contact": "钟敏", "phone": "%s", "introduction": "上门助老"}}"""
			.formatted(version, phone);
	}

	/** What is done with the change that there is. */
	private String step(String name) {
		return this.path + "/" + this.changes.find(this.manager, this.code).orElseThrow().id()
				+ (name.isEmpty() ? "" : "/" + name);
	}

	private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
		return request.contentType(MediaType.APPLICATION_JSON).content(body);
	}

	private ResultActions call(Access caller, MockHttpServletRequestBuilder request) throws Exception {
		return this.calls.perform(request.header("Accept-Language", "zh").with(SignedIn.caller(caller)));
	}

}
